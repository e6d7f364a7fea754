import type { ChangeClient } from "../http/http-client.ts";
import { HttpError } from "../http/http-error.ts";
import type { Board } from "./board.ts";
import { githubComments, githubIssues } from "./github-boards.ts";
import { gitlabIssues, gitlabNotes } from "./gitlab-boards.ts";
import type { HostPlace } from "./host-place.ts";
import { readError } from "./host-error.ts";
import { isRecord, openBoard } from "./rest-board.ts";

/** The board of what is to be kept up to date: the pull request's comments, or the repository's issues. */
export async function openPlacedBoard(
  http: ChangeClient,
  place: HostPlace,
  what: "comment" | "issue",
  signal: AbortSignal,
): Promise<Board> {
  const account = await readAccount(http, place, signal);
  const number = place.number ?? "0";
  if (place.host === "github") {
    const { repository } = place;
    return openBoard(
      http,
      what === "issue" ? githubIssues(repository, account) : githubComments(repository, number, account),
    );
  }
  const { projectId } = place;
  return openBoard(http, what === "issue" ? gitlabIssues(projectId, account) : gitlabNotes(projectId, number, account));
}

/**
 * The id of the account that the token belongs to; undefined where the host does not tell, as for the token of a GitHub
 * workflow, which always writes as a bot.
 */
async function readAccount(http: ChangeClient, { host }: HostPlace, signal: AbortSignal): Promise<number | undefined> {
  try {
    const { body } = await http.get({ path: "/user", rateClass: "unstated" }, signal);
    const id = isRecord(body) ? body["id"] : undefined;
    return typeof id === "number" ? id : undefined;
  } catch (error) {
    if (host === "github" && error instanceof HttpError && error.status === 403) return undefined;
    throw readError(error);
  }
}
