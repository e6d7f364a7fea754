import type { CompatibilityChange, ContractDiff, Verdict } from "../../model/compatibility.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { wrapHanging } from "../wrap-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

const verdictRoles = { breaking: "error", risky: "warning", compatible: "pass" } satisfies Record<Verdict, Role>;

/** The changes, worst first, each with the datasources that it is about. */
export function renderContractDiff({ from, to, changes }: ContractDiff, layout: Layout): Lines {
  return joinBlocks([
    [layout.paint("strong", `${displayLine(from.name)} (${from.source}) -> ${displayLine(to.name)} (${to.source})`)],
    ...changes.map((change) => renderChange(change, layout)),
  ]);
}

function renderChange({ verdict, ruleId, datasources, reason }: CompatibilityChange, layout: Layout): Lines {
  return [
    `  ${layout.paint(verdictRoles[verdict], `${verdict}[${displayLine(ruleId)}]`)}`,
    ...wrapHanging("      ", displayLine(reason), layout.width),
    ...wrapHanging("      in ", displayLine(datasources.join(", ")), layout.width),
  ];
}

/** `1 breaking, 2 risky, 3 compatible changes for producers.` */
export function contractDiffSentence({ summary, changes, direction }: ContractDiff): string {
  if (changes.length === 0) return "The contracts are the same.";
  const parts = (["breaking", "risky", "compatible"] as const)
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => `${summary[verdict]} ${verdict}`);
  return `${countOf(changes.length, "change")} for ${direction}s: ${parts.join(", ")}.`;
}
