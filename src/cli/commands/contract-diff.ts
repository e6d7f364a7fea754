import { compareChanges, compareContracts, countVerdicts } from "../../contracts/compare/compare-contracts.ts";
import { compareSpokiContracts } from "../../contracts/spoki/compare/compare-accounts.ts";
import { compareSvixContracts } from "../../contracts/svix/compare/compare-event-types.ts";
import type { Direction, Verdict } from "../../model/compatibility.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { KnownError } from "../../model/errors.ts";
import { buildAccountSides } from "../account-sides.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { buildEventTypeSides, type EventTypeSides } from "../event-type-sides.ts";
import { listOnlyDeclared } from "../list-only-declared.ts";
import { buildBothVersions, readSideFacts, readSideSinceParted } from "../read-contract-side.ts";
import type { Session } from "../session.ts";
import { isFactsAlone, type SideFacts } from "../side-facts.ts";

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
  const compared = [previous, current, eventTypes.previous, eventTypes.current, accounts.previous, accounts.current];
  const uncompared = [
    ...eventTypes.unknown.map(noteUncompared),
    ...listOnlyDeclared(from, to).map(noteUncomparedPlatform),
  ];
  if (compared.flat().length === 0) refuseNothing(from, to, uncompared);
  const changes = [
    ...compareContracts(previous, current, direction),
    ...compareSvixContracts(eventTypes.previous, eventTypes.current, direction),
    ...compareSpokiContracts(accounts.previous, accounts.current, direction),
  ].toSorted(compareChanges);
  const summary = countVerdicts(changes);
  const failing = { never: 0, breaking: summary.breaking, risky: summary.breaking + summary.risky }[failOn];
  return {
    findings: uncompared,
    contractDiff: { from: from.side, to: to.side, direction, changes, summary },
    exitCodes: failing > 0 ? [8] : [],
  };
}

/** A comparison of nothing must not end like one that found no change. */
function refuseNothing(from: SideFacts, to: SideFacts, [first]: readonly Diagnostic[]): void {
  if (!isFactsAlone(from) && !isFactsAlone(to)) return;
  const why = first?.message ?? `neither ${from.side.name} nor ${to.side.name} knows a contract`;
  throw new KnownError(`Nothing could be compared: ${why}.`, {
    exitCode: 3,
    help: first?.help ?? "Write the lock anew (instaform lock), or compare two configurations or commits.",
  });
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

function noteUncomparedPlatform({ owner, side }: ReturnType<typeof listOnlyDeclared>[number]): Diagnostic {
  return {
    ruleId: "platform-left-out",
    severity: "warning",
    message: `what ${owner} takes is not compared: only a configuration tells of it, and ${side} is none`,
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
