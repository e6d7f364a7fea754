import type { ContractProbe } from "../../model/contract-probe.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

/** Where the platform and our rules disagree, then what is left behind. */
export function renderContractProbe({ targets, disagreements, leftovers }: ContractProbe, layout: Layout): Lines {
  return joinBlocks([
    targets.map((target) => layout.paint("strong", displayLine(target))),
    disagreements.flatMap(({ file, item, ours, platform, ruleIds, message }) => {
      const rules = ruleIds.length === 0 ? "" : ` (${ruleIds.join(", ")})`;
      const said = message === undefined ? "" : `: ${message}`;
      return [
        `  ${layout.paint("fail", "✗")} ${displayLine(`${file}, item ${item}`)}`,
        ...wrapHanging("      ", displayLine(`ours: ${ours}${rules}; the platform: ${platform}${said}`), layout.width),
      ];
    }),
    leftovers.flatMap(({ datasource, file, item, reason }) => [
      `  ${layout.paint("error", "!")} ${displayLine(`${file}, item ${item}`)}`,
      ...wrapHanging("      ", displayLine(`its contact is left in ${datasource}: ${reason}`), layout.width),
    ]),
  ]);
}

/** `12 items: 11 agree, 1 disagrees. 6 contacts were deleted.` */
export function contractProbeSentence({ summary, leftovers }: ContractProbe): string {
  const { sent, agreed, disagreed, stricter, unjudged, skipped, deleted } = summary;
  const optional = [
    [stricter, "stricter on purpose"],
    [unjudged, "without an answer"],
    [skipped, "not sent"],
  ] as const;
  const more = optional.filter(([count]) => count > 0).map(([count, words]) => `, ${count} ${words}`);
  const left = leftovers.length === 0 ? "" : ` ${countOf(leftovers.length, "contact")} left behind.`;
  const verdict = `${countOf(sent, "item")} sent: ${agreed} agree, ${disagreed} disagree${more.join("")}`;
  return `${verdict}. ${countOf(deleted, "contact")} deleted.${left}`;
}
