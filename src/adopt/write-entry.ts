import type { JsonObject } from "../model/json.ts";
import { slugOf } from "./choose-key.ts";
import { formatKey } from "./format-scalar.ts";
import { formatEntry, formatFlow } from "./format-value.ts";
import type { WrittenEntry, WrittenLine } from "./written-entry.ts";

/** One declaration as lines of block style. */
export function writeEntry(entry: WrittenEntry, indent: string, step: string): readonly WrittenLine[] {
  const { key, section, value, notes } = entry;
  const whole = { entry, field: undefined };
  const head = key ?? section;
  const comments = notes.map((note): WrittenLine => ({ text: `${indent}# ${inComment(note)}` }));
  if (Object.keys(value).length === 0) return [...comments, { text: `${indent}${formatKey(head)}: {}`, owner: whole }];
  const hasRoom = key === undefined || entry.bearsSecret;
  if (!hasRoom && !hasMaps(value)) {
    const lines = formatEntry(head, value, indent, step);
    if (lines.length === 1) return [...comments, ...lines.map((text) => ({ text, owner: whole }))];
  }
  const inner = indent + step;
  return [
    ...comments,
    { text: `${indent}${formatKey(head)}:`, owner: whole },
    ...Object.entries(value).flatMap(([field, item]) =>
      formatEntry(field, item, inner, step).map((text): WrittenLine => ({ text, owner: { entry, field } })),
    ),
    ...(entry.bearsSecret ? [{ text: `${inner}# ${suggestSink(head)}` }] : []),
  ];
}

/** One declaration for a map in flow style. */
export function writeFlowEntry({ key, section, value }: WrittenEntry): string {
  return `${formatKey(key ?? section)}: ${formatFlow(value)}`;
}

function suggestSink(key: string): string {
  const name = slugOf(key).replaceAll("-", "_").toUpperCase();
  return `token: [{ envFile: .env.${slugOf(key)}, name: ${/^[0-9]/.test(name) ? "_" : ""}${name}_INGEST_TOKEN }]`;
}

function hasMaps(value: JsonObject): boolean {
  return Object.values(value).some((item) => typeof item === "object" && item !== null && !Array.isArray(item));
}

/** Text that stays in its comment, whatever the platform put into it. */
export function inComment(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
    .slice(0, 300);
}
