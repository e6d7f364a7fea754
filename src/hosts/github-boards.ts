import type { Posting } from "./board.ts";
import { isRecord, type BoardSpec } from "./rest-board.ts";

/** Comments of a pull request, which GitHub keeps with those of issues. */
export function githubComments(repository: string, number: string, account: number | undefined): BoardSpec {
  return {
    name: `pull request #${number} of ${repository}`,
    path: `/repos/${repository}/issues/${number}/comments`,
    pathOf: (id) => `/repos/${repository}/issues/comments/${id}`,
    editMethod: "PATCH",
    toBody: ({ body }) => ({ body }),
    read: (item) => readPosting(item, item["id"], account),
  };
}

/** Open issues, without the pull requests that GitHub lists among them. */
export function githubIssues(repository: string, account: number | undefined): BoardSpec {
  return {
    name: `issues of ${repository}`,
    path: `/repos/${repository}/issues`,
    query: { state: "open", sort: "created", direction: "asc" },
    pathOf: (id) => `/repos/${repository}/issues/${id}`,
    editMethod: "PATCH",
    toBody: ({ body, title, isClosed }) => ({
      body,
      ...(title === undefined ? {} : { title }),
      ...(isClosed === true ? { state: "closed", state_reason: "completed" } : {}),
    }),
    read: (item) => (item["pull_request"] === undefined ? readPosting(item, item["number"], account) : undefined),
  };
}

function readPosting(
  item: Readonly<Record<string, unknown>>,
  id: unknown,
  account: number | undefined,
): Posting | undefined {
  const { body, user, html_url: url } = item;
  if (typeof id !== "number") return undefined;
  const author = isRecord(user) ? user : {};
  return {
    id: String(id),
    body: typeof body === "string" ? body : "",
    isOurs: account === undefined ? author["type"] === "Bot" : author["id"] === account,
    ...(typeof url === "string" ? { url } : {}),
  };
}
