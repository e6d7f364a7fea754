import type { JsonObject } from "../../model/json.ts";
import { listDifferences, type Difference } from "../list-differences.ts";
import { hiddenValue } from "../redact-sensitive.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { valueText } from "../value-text.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";
import { renderValueDiff } from "./value-diff.ts";

/** What an update changes, leaf by leaf. */
export function renderUpdatedFields(
  before: JsonObject,
  after: JsonObject,
  sensitive: readonly string[],
  layout: Layout,
): Lines {
  const differences = listDifferences(before, after, sensitive);
  const nameWidth = columnWidth(
    differences.map(({ path }) => path),
    44,
  );
  return differences.flatMap((difference) => renderDifference(difference, nameWidth, layout));
}

function renderDifference({ path, before, after, isSensitive }: Difference, nameWidth: number, layout: Layout): Lines {
  const [sign, role] =
    before === undefined
      ? (["+", "add"] as const)
      : after === undefined
        ? (["-", "destroy"] as const)
        : (["~", "change"] as const);
  const lead = `      ${layout.paint(role, sign)} ${padColumns(path, nameWidth)}`;
  if (isSensitive) return [`${lead}  ${hiddenValue}`];
  const sides = [before, after].filter((side) => side !== undefined);
  const line = `${lead}  ${sides.map(valueText).join(" -> ")}`;
  const hasLines = sides.some((side) => typeof side === "string" && side.includes("\n"));
  if (textWidth(line) <= layout.width && !hasLines) return [line];
  return [lead.trimEnd(), ...renderValueDiff(before, after, 10, layout)];
}
