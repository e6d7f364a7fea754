import type { Posting } from "./board.ts";
import { isRecord, type BoardSpec } from "./rest-board.ts";

/** Notes of a merge request. */
export function gitlabNotes(projectId: string, number: string, account: number | undefined): BoardSpec {
  const path = `/projects/${projectId}/merge_requests/${number}/notes`;
  return {
    name: `merge request !${number} of project ${projectId}`,
    path,
    query: { sort: "asc", order_by: "created_at" },
    pathOf: (id) => `${path}/${id}`,
    editMethod: "PUT",
    toBody: ({ body }) => ({ body }),
    read: (item) => (item["system"] === true ? undefined : readPosting(item, item["id"], item["body"], account)),
  };
}

/** Open issues of a project. */
export function gitlabIssues(projectId: string, account: number | undefined): BoardSpec {
  const path = `/projects/${projectId}/issues`;
  return {
    name: `issues of project ${projectId}`,
    path,
    query: { state: "opened", sort: "asc", order_by: "created_at" },
    pathOf: (id) => `${path}/${id}`,
    editMethod: "PUT",
    toBody: ({ body, title, isClosed }) => ({
      description: body,
      ...(title === undefined ? {} : { title }),
      ...(isClosed === true ? { state_event: "close" } : {}),
    }),
    read: (item) => readPosting(item, item["iid"], item["description"], account),
  };
}

function readPosting(
  item: Readonly<Record<string, unknown>>,
  id: unknown,
  body: unknown,
  account: number | undefined,
): Posting | undefined {
  if (typeof id !== "number") return undefined;
  const author = isRecord(item["author"]) ? item["author"] : {};
  const url = item["web_url"];
  return {
    id: String(id),
    body: typeof body === "string" ? body : "",
    isOurs: account !== undefined && author["id"] === account,
    ...(typeof url === "string" ? { url } : {}),
  };
}
