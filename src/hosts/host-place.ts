/** Where in which host a posting belongs, as the CI's environment tells. */
export type HostPlace =
  | {
      readonly host: "github";
      readonly apiUrl: string;
      readonly token: string | undefined;
      /** `owner/name`. */
      readonly repository: string;
      /** Of the pull request; undefined outside of one. */
      readonly number: string | undefined;
    }
  | {
      readonly host: "gitlab";
      readonly apiUrl: string;
      readonly token: string | undefined;
      readonly projectId: string;
      readonly number: string | undefined;
    };

/**
 * The host that the run is in; undefined outside of a CI that we know. `event` is the parsed file of
 * `GITHUB_EVENT_PATH`.
 */
export function findHostPlace(
  environment: Readonly<Record<string, string | undefined>>,
  event: unknown,
): HostPlace | undefined {
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const repository = value("GITHUB_REPOSITORY");
  if (repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository)) {
    return {
      host: "github",
      apiUrl: value("GITHUB_API_URL") ?? "https://api.github.com",
      token: value("GITHUB_TOKEN") ?? value("GH_TOKEN"),
      repository,
      number: readPullRequest(event),
    };
  }
  // The pipeline of a fork runs in the fork, while the merge request is in the project it came from.
  const projectId = value("CI_MERGE_REQUEST_PROJECT_ID") ?? value("CI_PROJECT_ID");
  const gitlabUrl = value("CI_API_V4_URL");
  if (projectId === undefined || gitlabUrl === undefined || !/^\d+$/.test(projectId)) return undefined;
  const number = value("CI_MERGE_REQUEST_IID");
  return {
    host: "gitlab",
    apiUrl: gitlabUrl,
    token: value("GITLAB_TOKEN"),
    projectId,
    number: number !== undefined && /^\d+$/.test(number) ? number : undefined,
  };
}

/** The number of the pull request that an event of GitHub is about. */
function readPullRequest(event: unknown): string | undefined {
  const pullRequest = memberOf(event, "pull_request");
  const number = memberOf(pullRequest, "number");
  return Number.isSafeInteger(number) ? String(number) : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name] // it has it
    : undefined;
}
