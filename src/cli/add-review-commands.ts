import { InvalidArgumentError, Option, type Command } from "commander";
import type { Registration } from "./add-contract-commands.ts";
import type { PublishOptions } from "./commands/publish.ts";
import type { ReviewOptions } from "./commands/review.ts";

/** `review`: what a pull request needs. */
export function addReviewCommand({ add, options, run }: Registration): void {
  add("review", "All that a pull request needs, as one answer: validate, contract check and diff, plan.", [
    ["instaform review --base origin/main", "before pushing"],
    ["instaform review --base origin/main --format markdown --output review.md", "then: instaform publish"],
  ])
    .option("--base <ref>", "what the change will be merged into: a branch, a tag or a commit")
    .addOption(
      new Option(
        "--fail-on <verdict>",
        "the mildest change of a contract that fails: breaking (default), risky or never",
      )
        .choices(["breaking", "risky", "never"])
        .default("breaking"),
    )
    .option("--out <file>", "save the plan for: instaform apply <file>")
    .option("--no-plan", "stay offline")
    .option("--allow-missing-token", "skip the plan, and say so, where its token is not set (forks)", false)
    .action((local: ReviewOptions, command: Command) =>
      run("review", options(command), async (session) => {
        const { runReview } = await import("./commands/review.ts");
        return runReview(session, local);
      }),
    );
}

/** `publish`: where the answer of a review is shown. */
export function addPublishCommand({ add, options, run }: Registration): void {
  add("publish", "Keep one comment or one issue of GitHub or GitLab up to date with a Markdown report.", [
    ["instaform publish comment review.md", "in a pull request's job, with GITHUB_TOKEN or GITLAB_TOKEN"],
    ["instaform publish issue drift.md --outcome $code", "opens, updates, or closes it when the code is 0"],
  ])
    .argument("<what>", "comment or issue", parseWhat)
    .argument("<file>", "what --format markdown wrote")
    .option("--title <text>", "of the issue")
    .option("--outcome <code>", "exit code of the run: 0 closes, 2 and 7 open or update, others fail", parseOutcome)
    .option("--allow-refused", "a token that may not post is no failure; the step's summary says so", false)
    .action((what: "comment" | "issue", file: string, local: PublishOptions, command: Command) =>
      run("publish", options(command), async (session) => {
        const { runPublish } = await import("./commands/publish.ts");
        return runPublish(session, what, file, local);
      }),
    );
}

function parseWhat(text: string): "comment" | "issue" {
  if (text === "comment" || text === "issue") return text;
  throw new InvalidArgumentError("It takes comment or issue.");
}

function parseOutcome(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It takes an exit code, such as 0 or 7.");
}
