import { appendFile, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { findHostPlace, type HostPlace } from "../../hosts/host-place.ts";
import { HostError } from "../../hosts/host-error.ts";
import { keepPosting } from "../../hosts/keep-posting.ts";
import { readMarker } from "../../hosts/marker.ts";
import { openPlacedBoard } from "../../hosts/open-boards.ts";
import { parseBaseUrl } from "../../http/base-url.ts";
import { openHttp } from "../../http/open-http.ts";
import { createRequestMeter } from "../../http/request-meter.ts";
import { KnownError } from "../../model/errors.ts";
import { exitCodes, type ExitCode } from "../../model/exit-code.ts";
import type { PublishReport } from "../../model/publish-report.ts";
import { Secret } from "../../model/secret.ts";
import type { CommandAnswer } from "../command-answer.ts";
import type { Session } from "../session.ts";
import { toolVersion } from "../tool-version.ts";

export interface PublishOptions {
  readonly title?: string;
  /** How the run ended whose report is published; undefined: it is simply shown. */
  readonly outcome?: number;
  /** A token that may not post is no failure, and is said in the step's summary. */
  readonly allowRefused: boolean;
}

/** GitHub takes 65,536 characters; what our Markdown holds is below that. */
const maxBytes = 65_000;

/** `instaform publish`: keeps one comment, or one issue, of the host of code up to date with a Markdown report. */
export async function runPublish(
  session: Session,
  what: "comment" | "issue",
  file: string,
  options: PublishOptions,
): Promise<CommandAnswer> {
  refuseFailedRun(options.outcome);
  const body = await readReport(session, file);
  const marker = readMarker(body);
  if (marker === undefined) {
    throw new KnownError(`${file} does not begin with the marker of a report, so it could not be found again.`, {
      exitCode: 3,
      help: `Write it with: instaform review --format markdown --output ${file}`,
    });
  }
  const place = await findPlace(session, what);
  const where = describePlace(place);
  try {
    const wish = what === "issue" && options.outcome === 0 ? "absent" : "present";
    const title = what === "issue" ? { title: options.title ?? "Instasent: live differs from what is declared" } : {};
    const done = await withBoard(session, place, what, (board, signal) =>
      keepPosting(board, { body, marker, wish, ...title }, signal),
    );
    return { published: { what, where, ...done }, exitCodes: [] };
  } catch (error) {
    if (!options.allowRefused || !(error instanceof HostError) || !error.isRefusal) throw error;
    const reason = error.message.replace(/\.$/, "");
    await tellSummary(session, what, reason);
    return { published: { what, where, action: "refused", reason }, exitCodes: [] };
  }
}

/** A run that failed says nothing about live, so nothing is opened or closed because of it. */
function refuseFailedRun(outcome: number | undefined): void {
  if (outcome === undefined || [0, 2, 7].includes(outcome)) return;
  const isKnown = Object.hasOwn(exitCodes, outcome);
  const code = isKnown ? (outcome as ExitCode) : 1; // it is a key of the table
  throw new KnownError(
    `The run ended with exit code ${outcome} (${exitCodes[code]}), so its report is not published.`,
    {
      exitCode: code,
      help: "Its own log says what went wrong. The issue is left as it is.",
    },
  );
}

async function readReport({ surroundings }: Session, file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(resolve(surroundings.cwd, file), "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(`The report could not be read: ${reason}`, {
      exitCode: 3,
      help: `Write it with: instaform review --format markdown --output ${file}`,
      cause,
    });
  }
  if (Buffer.byteLength(text) <= maxBytes) return text;
  throw new KnownError(`${file} is too long for a comment: ${Buffer.byteLength(text)} bytes.`, {
    exitCode: 3,
    help: "Publish what --format markdown wrote, which keeps below the limit.",
  });
}

async function findPlace({ surroundings }: Session, what: "comment" | "issue"): Promise<HostPlace> {
  const { environment } = surroundings;
  const place = findHostPlace(environment, await readEvent(environment["GITHUB_EVENT_PATH"]));
  if (place === undefined) {
    throw new KnownError("This is no run of GitHub Actions or GitLab CI, so there is no place to publish to.", {
      exitCode: 3,
      help: "It reads GITHUB_REPOSITORY and GITHUB_EVENT_PATH, or CI_API_V4_URL and CI_PROJECT_ID.",
    });
  }
  if (what === "comment" && place.number === undefined) {
    throw new KnownError("This run belongs to no pull request or merge request, so there is nothing to comment on.", {
      exitCode: 3,
      help: "Publish comments from a workflow on: pull_request, or from a merge request pipeline.",
    });
  }
  return place;
}

async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === "") return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8")) as unknown;
  } catch {
    return undefined; // then the run belongs to no pull request, as far as can be told
  }
}

function describePlace(place: HostPlace): string {
  const number = place.number ?? "";
  if (place.host === "github")
    return number === "" ? place.repository : `pull request #${number} of ${place.repository}`;
  return number === "" ? `project ${place.projectId}` : `merge request !${number} of project ${place.projectId}`;
}

type Board = Awaited<ReturnType<typeof openPlacedBoard>>;

async function withBoard(
  session: Session,
  place: HostPlace,
  what: "comment" | "issue",
  act: (board: Board, signal: AbortSignal) => Promise<Pick<PublishReport, "action" | "url">>,
): Promise<Pick<PublishReport, "action" | "url">> {
  const { surroundings, options, redactor } = session;
  const { token, apiUrl } = place;
  const variable = place.host === "github" ? "GITHUB_TOKEN" : "GITLAB_TOKEN";
  if (token === undefined) throw new HostError(`${variable} is not set.`, 401, `Set ${variable} for this step.`);
  const checked = parseBaseUrl(apiUrl, {
    allowHttp: options.allowHttp || surroundings.environment["INSTAFORM_ALLOW_HTTP"] === "1",
  });
  if (!("baseUrl" in checked))
    throw new KnownError(`${checked.problem}: ${apiUrl}`, { exitCode: 3, help: checked.help });
  const secret = new Secret(token);
  redactor.add(secret);
  const { clock, random, environment, interrupt } = surroundings;
  const http = openHttp({
    baseUrl: checked.baseUrl,
    token: secret,
    userAgent: `instaform/${toolVersion}`,
    clock,
    random,
    meter: createRequestMeter(options.maxRequests === undefined ? {} : { maxRequests: options.maxRequests }),
    observe: () => undefined,
    environment,
    redactor,
  });
  session.onEnd(() => http.close());
  return act(await openPlacedBoard(http.changer, place, what, interrupt), interrupt);
}

async function tellSummary({ surroundings }: Session, what: string, reason: string): Promise<void> {
  const path = surroundings.environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (path === "") return;
  // one code span, which nothing in the host's words can end
  const text = reason.replace(/[`\p{C}]/gu, " ");
  await appendFile(path, `> **No ${what} was posted:** \`${text}\`. The report is in this summary and in the log.\n`);
}
