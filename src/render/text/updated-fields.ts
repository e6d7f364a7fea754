import { canonicalJson, type Json, type JsonObject } from "../../model/json.ts";
import { displayLine } from "../escape-text.ts";
import { flattenValue } from "../flatten-value.ts";
import { hiddenValue } from "../redact-sensitive.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { valueText } from "../value-text.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";
import { renderValueDiff } from "./value-diff.ts";

/** One leaf that differs; a side that lacks it is undefined. */
interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly isSensitive: boolean;
}

/**
 * What an update changes, leaf by leaf. Only fields that `after` has are looked at: an update never touches a field
 * that is not declared.
 */
export function renderUpdatedFields(
  before: JsonObject,
  after: JsonObject,
  sensitive: readonly string[],
  layout: Layout,
): Lines {
  const differences = Object.keys(after).flatMap((name) => compareField(name, before, after, sensitive));
  const nameWidth = columnWidth(
    differences.map(({ path }) => path),
    44,
  );
  return differences.flatMap((difference) => renderDifference(difference, nameWidth, layout));
}

function compareField(
  name: string,
  before: JsonObject,
  after: JsonObject,
  sensitive: readonly string[],
): readonly Difference[] {
  const root = displayLine(name);
  const old = Object.hasOwn(before, name) ? flattenValue(before[name] ?? null, root) : new Map<string, Json>();
  const now = flattenValue(after[name] ?? null, root);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => !isEqual(old.get(path), now.get(path)))
    .map((path) => ({
      path,
      before: old.get(path),
      after: now.get(path),
      isSensitive: sensitive.some((field) => field === name || field === path || path.startsWith(`${field}.`)),
    }));
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

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}
