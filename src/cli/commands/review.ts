import type { ReviewStep } from "../../model/report.ts";
import { answerOf, buildReport } from "../build-report.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { findMergeBase } from "../find-merge-base.ts";
import { configChoice, loadConfig } from "../load-config.ts";
import { NothingAtCommit } from "../read-side-at-commit.ts";
import { listFixtures } from "../../workflow/list-fixtures.ts";
import type { Session } from "../session.ts";
import { runContractCheck } from "./contract-check.ts";
import { runContractDiff, type ContractDiffOptions } from "./contract-diff.ts";
import { runPlan } from "./plan.ts";
import { runValidate } from "./validate.ts";

export interface ReviewOptions {
  /** What the change will be merged into: a branch, a tag or a commit. */
  readonly base?: string;
  readonly failOn: ContractDiffOptions["failOn"];
  /** Where to save the plan. */
  readonly out?: string;
  /** False with `--no-plan`. */
  readonly plan: boolean;
  /** Skip the plan, and say so, where its token is not set. */
  readonly allowMissingToken: boolean;
}

/** A part of the review that does not apply here: said, and no failure. */
class Skipped extends Error {}

/**
 * `instaform review`: all that a pull request needs to know, as one answer: validate, contract check, contract diff
 * against the base, plan. What cannot be made is said; nothing is skipped because another part failed, except that
 * nothing can be made of an invalid configuration.
 */
export async function runReview(session: Session, options: ReviewOptions): Promise<CommandAnswer> {
  const steps: ReviewStep[] = [];
  const make = async (title: string, action: () => Promise<CommandAnswer>): Promise<void> => {
    let skipped: string | undefined;
    const answer = await answerOf(session, async () => {
      try {
        return await action();
      } catch (thrown) {
        if (!(thrown instanceof Skipped)) throw thrown;
        skipped = thrown.message;
        return { exitCodes: [] };
      }
    });
    steps.push(skipped === undefined ? { title, report: buildReport(session, title, answer) } : { title, skipped });
  };
  await make("validate", () => runValidate(session));
  const isInvalid = steps.some(({ report }) => report?.exitCode === 3);
  if (isInvalid) {
    const rest = ["contract check", "contract diff", "plan"];
    steps.push(...rest.map((title) => ({ title, skipped: "the configuration is not valid" })));
  } else {
    await make("contract check", () => checkFixtures(session));
    await make("contract diff", () => compareWithBase(session, options));
    await make("plan", () => planUnlessSkipped(session, options));
  }
  const made = steps.flatMap(({ report }) => report ?? []);
  const requests = made.flatMap((report) => report.requests ?? []);
  return {
    review: steps,
    ...(requests[0] === undefined ? {} : { requests: requests[0] }),
    exitCodes: made.flatMap(({ outcomes }) => outcomes).filter((code) => code !== 0),
  };
}

async function checkFixtures(session: Session): Promise<CommandAnswer> {
  const { config } = await loadConfig(session);
  if (listFixtures(config).length === 0) throw new Skipped("the configuration names no payloads (`contracts:`)");
  const options = { maxFindings: 100, showValues: false, failOn: "error", live: false } as const;
  return withoutWarnings(await runContractCheck(session, [], options));
}

async function compareWithBase(session: Session, { base, failOn }: ReviewOptions): Promise<CommandAnswer> {
  if (base === undefined) throw new Skipped("no base was named (--base)");
  try {
    const forkPoint = await findMergeBase(session, base);
    const answer = await runContractDiff(session, [forkPoint], { direction: "producer", failOn });
    const { contractDiff } = answer;
    if (contractDiff === undefined) return answer;
    // the name that the reader knows, not the hash that git found
    return { ...answer, contractDiff: { ...contractDiff, from: { ...contractDiff.from, name: base } } };
  } catch (thrown) {
    if (thrown instanceof NothingAtCommit) throw new Skipped("the base has no configuration to compare with");
    throw thrown;
  }
}

async function planUnlessSkipped(session: Session, options: ReviewOptions): Promise<CommandAnswer> {
  if (!options.plan) throw new Skipped("--no-plan");
  if (session.options.simulate === undefined) await skipWithoutToken(session, options);
  const out = options.out === undefined ? {} : { out: options.out };
  return withoutWarnings(await runPlan(session, { ...out, detailedExitcode: false, checkLock: false }));
}

/** A configuration that names no token at all is about contracts only; one whose token is not set is another matter. */
async function skipWithoutToken(session: Session, { allowMissingToken }: ReviewOptions): Promise<void> {
  const { config } = await loadConfig(session, configChoice(session));
  const tokens = config.scopes.map(({ token }) => token);
  if (tokens.every(({ status }) => status === "undeclared")) throw new Skipped("the configuration names no token");
  const [unset] = tokens.flatMap((token) => (token.status === "unset" ? [token.variable] : []));
  if (unset === undefined || !allowMissingToken) return;
  throw new Skipped(`${unset} is not set: pull requests from forks get no secrets. Live was not looked at`);
}

/** Findings about the configuration were told by `validate` already; those of the part itself stay. */
function withoutWarnings(answer: CommandAnswer): CommandAnswer {
  if (answer.contracts !== undefined || answer.findings === undefined) return answer;
  return { ...answer, findings: [] };
}
