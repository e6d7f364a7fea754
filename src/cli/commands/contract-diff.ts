import { compareChanges, compareContracts, countVerdicts } from "../../contracts/compare/compare-contracts.ts";
import { compareSpokiContracts } from "../../contracts/spoki/compare/compare-accounts.ts";
import { compareSvixContracts } from "../../contracts/svix/compare/compare-event-types.ts";
import type { Direction, Verdict } from "../../model/compatibility.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { KnownError } from "../../model/errors.ts";
import { buildAccountSides, type AccountSides } from "../account-sides.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { buildEventTypeSides, type EventTypeSides } from "../event-type-sides.ts";
import { buildBothVersions, readSideFacts, readSideSinceParted } from "../read-contract-side.ts";
import type { Session } from "../session.ts";

export interface ContractDiffOptions {
  readonly direction: Direction;
  /** The mildest verdict that fails the run. */
  readonly failOn: Exclude<Verdict, "compatible"> | "never";
}

/** `instaform contract diff <from> [to]`: what changed in the contracts, and whom it breaks. */
export async function runContractDiff(
  session: Session,
  written: readonly string[],
  { direction, failOn }: ContractDiffOptions,
): Promise<CommandAnswer> {
  const [fromText, toText, isSinceParted] = parseSides(written);
  const from = isSinceParted
    ? await readSideSinceParted(session, fromText, toText)
    : await readSideFacts(session, fromText);
  const to = await readSideFacts(session, toText);
  const [previous, current] = buildBothVersions(from, to);
  const eventTypes = buildEventTypeSides(from, to);
  const accounts = buildAccountSides(from, to);
  const changes = [
    ...compareContracts(previous, current, direction),
    ...compareSvixContracts(eventTypes.previous, eventTypes.current, direction),
    ...compareSpokiContracts(accounts.previous, accounts.current, direction),
  ].toSorted(compareChanges);
  const summary = countVerdicts(changes);
  const failing = { never: 0, breaking: summary.breaking, risky: summary.breaking + summary.risky }[failOn];
  return {
    findings: [...eventTypes.unknown.map(noteUncompared), ...accounts.unknown.map(noteUncomparedAccount)],
    contractDiff: { from: from.side, to: to.side, direction, changes, summary },
    exitCodes: failing > 0 ? [8] : [],
  };
}

/** What was not compared is told, lest it pass for unchanged. */
function noteUncompared({ owner, side }: EventTypeSides["unknown"][number]): Diagnostic {
  return {
    ruleId: "svix-undecided",
    severity: "warning",
    message: `the event types of ${owner} are not compared: ${side} has nothing of that environment`,
    help: "Write the lock anew (instaform lock), or compare two configurations or commits, such as: instaform contract diff main",
    address: owner,
  };
}

function noteUncomparedAccount({ owner, side }: AccountSides["unknown"][number]): Diagnostic {
  return {
    ruleId: "platform-left-out",
    severity: "warning",
    message: `custom fields and templates of ${owner} are not compared: ${side} says nothing of that account`,
    help: "Compare two configurations or commits, such as: instaform contract diff main",
    address: owner,
  };
}

type Sides = readonly [from: string, to: string | undefined, isSinceParted?: boolean];

/** `a b`, `a..b`, `a...b`, `a..` and `a`; what is left out is the folder as it is. */
function parseSides([first = "", second, ...more]: readonly string[]): Sides {
  if (more.length > 0) throw new KnownError("A diff has two sides, and more were named.", { exitCode: 3 });
  if (second !== undefined) return [first, second];
  const range = /^(.+?)\.\.(\.?)(?![./\\])(.*)$/.exec(first);
  if (range === null) {
    if (!first.startsWith("..") || /^\.\.[/\\]/.test(first)) return [first, undefined];
    throw new KnownError(`"${first}" does not say what to compare with.`, {
      exitCode: 3,
      help: "Write the base first, such as main..HEAD.",
    });
  }
  const [, from = "", third, to = ""] = range;
  return [from, to === "" ? undefined : to, third === "."];
}
