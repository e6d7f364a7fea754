import type { Comparison, FieldPair, LiveDifference } from "../../model/comparison.ts";
import type { Json } from "../../model/json.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { splitAddress } from "../split-address.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { valueText } from "../value-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { columnWidth } from "./field-rows.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

const indent = "      ";

/** Every difference under its address, both sides in columns where they fit, one below the other where not. */
export function renderComparison(comparison: Comparison, layout: Layout): Lines {
  const { left, right, scopes, differences, notCompared } = comparison;
  const all = differences.flatMap(({ fields }) => fields);
  const fieldWidth = columnWidth(all.map(({ field }) => displayLine(field)));
  const room = layout.width - indent.length - fieldWidth - 4;
  const column = Math.floor(room / 2);
  const blocks = scopes.map((scope) => {
    const own = differences.filter(({ address }) => splitAddress(address).scope === scope.scope);
    if (own.length === 0) return [];
    const heading = layout.paint("strong", displayLine(scope.scope));
    const titles = [
      [left, scope.left],
      [right, scope.right],
    ].map(([name = "", title = ""]) => `  ${displayLine(name)}: ${displayLine(title)}`);
    const head = `${indent}${padColumns("", fieldWidth)}  ${padColumns(displayLine(left), column)}  ${displayLine(right)}`;
    const isWide = own.some(({ fields }) => fields.some((pair) => fits(pair, column)));
    return [
      heading,
      ...titles,
      ...(isWide ? ["", layout.paint("aside", head)] : [""]),
      ...own.flatMap((difference) => renderDifference(difference, comparison, { fieldWidth, column }, layout)),
    ];
  });
  const unknown = notCompared.flatMap(({ what, reason }) =>
    wrapHanging(`  ? ${displayLine(what)}  `, `not compared: ${displayLine(reason)}`, layout.width),
  );
  return joinBlocks([...blocks, unknown]);
}

interface Columns {
  readonly fieldWidth: number;
  readonly column: number;
}

function renderDifference(
  { address, fields, missing }: LiveDifference,
  { left, right }: Comparison,
  columns: Columns,
  layout: Layout,
): Lines {
  const name = displayLine(splitAddress(address).rest);
  if (missing !== undefined) {
    const [sign, role, only] = missing === "right" ? ["-", "destroy" as const, left] : ["+", "add" as const, right];
    return [`  ${layout.paint(role, sign)} ${name}  only in ${displayLine(only)}`];
  }
  return [
    `  ${layout.paint("change", "~")} ${name}`,
    ...fields.flatMap((pair) => renderPair(pair, [left, right], columns, layout)),
  ];
}

function renderPair(pair: FieldPair, sides: readonly string[], { fieldWidth, column }: Columns, layout: Layout): Lines {
  const field = displayLine(pair.field);
  if (fits(pair, column)) {
    return [
      `${indent}${padColumns(field, fieldWidth)}  ${padColumns(textOf(pair.left), column)}  ${textOf(pair.right)}`,
    ];
  }
  const width = columnWidth(sides.map(displayLine));
  return [
    `${indent}${field}`,
    ...[pair.left, pair.right].flatMap((value, index) =>
      wrapHanging(`${indent}  ${padColumns(displayLine(sides[index] ?? ""), width)}  `, textOf(value), layout.width),
    ),
  ];
}

function fits({ left, right }: FieldPair, column: number): boolean {
  return textWidth(textOf(left)) <= column && textWidth(textOf(right)) <= column;
}

function textOf(value: Json | undefined): string {
  return value === undefined ? "not set" : valueText(value);
}

/** `staging and production differ in 2 things of 14.` */
export function comparisonSentence({ left, right, differences, notCompared, compared }: Comparison): string {
  const things = countOf(compared, "thing");
  const rest = notCompared.length > 0 ? ` ${notCompared.length} could not be compared.` : "";
  if (differences.length > 0) return `${left} and ${right} differ in ${differences.length} of ${things}.${rest}`;
  if (notCompared.length > 0) return `${left} and ${right} do not differ in what could be read: ${things}.${rest}`;
  return `${left} and ${right} do not differ: ${things} compared.`;
}
