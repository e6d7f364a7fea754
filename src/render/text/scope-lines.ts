import type { Change, ManualStep } from "../../model/change.ts";
import type { Check } from "../../model/check.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { ContractOnly, Plan, Unmanaged } from "../../model/plan.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { splitAddress } from "../split-address.ts";
import { nameText } from "../value-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { renderChange } from "./change-lines.ts";
import { renderChecks } from "./check-lines.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";
import { renderManualStep } from "./manual-lines.ts";

/** Names of unmanaged things shown for each kind; the rest is counted. */
const namesShown = 8;

/** Everything a plan says about one scope. */
export interface ScopeItems {
  readonly scope: string;
  readonly title: string;
  readonly changes: readonly Change[];
  readonly manual: readonly ManualStep[];
  readonly checks: readonly Check[];
  readonly unmanaged: readonly Unmanaged[];
  readonly contractOnly: readonly ContractOnly[];
}

/** The plan by scope, in the plan's order; an item whose scope has no heading gets one rather than be lost. */
export function groupByScope(plan: Plan): readonly ScopeItems[] {
  const titles = new Map(plan.scopes.map(({ scope, title }) => [scope, title]));
  const scopeOf = ({ address }: { readonly address: string }): string => splitAddress(address).scope;
  const others = [...plan.changes, ...plan.manual, ...plan.checks]
    .map(scopeOf)
    .concat(plan.unmanaged.map(({ scope }) => scope));
  for (const scope of others.toSorted(compareText)) if (!titles.has(scope)) titles.set(scope, "");
  return [...titles].map(([scope, title]) => ({
    scope,
    title,
    changes: destroyedFirst(plan.changes.filter((change) => scopeOf(change) === scope)),
    manual: plan.manual.filter((step) => scopeOf(step) === scope),
    checks: plan.checks.filter((check) => scopeOf(check) === scope),
    unmanaged: plan.unmanaged.filter((thing) => thing.scope === scope),
    contractOnly: plan.contractOnly.filter((thing) => thing.scope === scope),
  }));
}

/** They are applied last, and read first. */
function destroyedFirst(changes: readonly Change[]): readonly Change[] {
  const isDestroyed = ({ action }: Change): boolean => action === "delete";
  return [...changes.filter(isDestroyed), ...changes.filter((change) => !isDestroyed(change))];
}

/** A scope under its heading: changes, manual steps, failed and unknown checks, then what is only counted. */
export function renderScope(items: ScopeItems, layout: Layout): Lines {
  const withStatus = (status: Check["status"]): readonly Check[] =>
    items.checks.filter((check) => check.status === status);
  const failing = [
    ...renderChecks(withStatus("fail"), layout),
    ...renderChecks(withStatus("unknown"), layout),
    ...(layout.isVerbose ? renderChecks(withStatus("pass"), layout) : []),
  ];
  const rest = [
    countPassed(withStatus("pass").length, layout),
    ...describeUnmanaged(items.unmanaged, layout),
    describeContractOnly(items.contractOnly),
  ];
  const counted = rest.filter((sentence) => sentence !== "").join(" ");
  const blocks = [
    ...items.changes.map((change) => renderChange(change, layout)),
    ...items.manual.map((step) => renderManualStep(step, layout)),
    failing,
    counted === "" ? [] : wrapHanging("  ", counted, layout.width),
  ];
  const heading = wrapHanging(
    layout.paint("strong", displayLine(items.scope)) + "  ",
    displayLine(items.title),
    layout.width,
  );
  return joinBlocks([
    heading.map((line) => line.trimEnd()),
    ...(blocks.some((block) => block.length > 0) ? blocks : [["  Nothing to do."]]),
  ]);
}

function countPassed(count: number, layout: Layout): string {
  if (count === 0) return "";
  return `${countOf(count, "check")} passed${layout.isVerbose ? "" : ` (--verbose lists ${count === 1 ? "it" : "them"})`}.`;
}

function describeUnmanaged(unmanaged: readonly Unmanaged[], layout: Layout): Lines {
  const kinds = [...new Set(unmanaged.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const things = unmanaged.filter((thing) => thing.kind === kind);
    const shown = (layout.isVerbose ? things : things.slice(0, namesShown)).map(({ label }) => nameText(label));
    const left = things.length - shown.length;
    const names = shown.join(", ") + (left > 0 ? ` and ${left} more` : "");
    const what = displayLine(countOf(things.length, kind, things[0]?.plural));
    return `${what} ${things.length === 1 ? "is" : "are"} not declared: ${names}.`;
  });
}

/** Says that nothing was looked at, so that nobody takes it for a check that passed. */
export function describeContractOnly(kinds: readonly ContractOnly[]): string {
  if (kinds.length === 0) return "";
  const what = kinds.map(({ count, kind, plural }) => countOf(count, kind.replaceAll("-", " "), plural)).join(", ");
  return displayLine(`${what}: contract only, nothing to apply.`);
}
