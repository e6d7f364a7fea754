import { displayLine } from "../escape-text.ts";

/** Text that is markup already: only `html` makes it, and it escapes everything it is given. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type MarkupValue = Markup | string | number | undefined | readonly MarkupValue[];

/**
 * Markup with values put in: text is escaped for content and for attributes in double quotes, what deceives a reader is
 * made visible, lists are joined, and undefined is nothing.
 */
export function html(literals: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const parts = withoutIndents(literals);
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) text += markupText(value) + (parts[index + 1] ?? "");
  return new Markup(text);
}

const unindented = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Indents of our source would be a third of a long page. */
function withoutIndents(literals: TemplateStringsArray): readonly string[] {
  const known = unindented.get(literals);
  if (known !== undefined) return known;
  const parts = literals.map((literal) => literal.replace(/\n\s+/g, "\n"));
  unindented.set(literals, parts);
  return parts;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

function markupText(value: MarkupValue): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "string")
    return displayLine(value).replace(/[&<>"'`]/g, (character) => entities[character] ?? "");
  return typeof value === "number" ? String(value) : value.map(markupText).join("");
}
