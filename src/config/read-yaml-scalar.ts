import { getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { Event } from "js-yaml";
import { configLimits } from "./config-limits.ts";
import type { Finding } from "./finding.ts";
import type { LocatedScalar } from "./located-node.ts";
import { readTag } from "./read-yaml-tag.ts";
import { resolveScalar } from "./resolve-scalar.ts";
import type { Span } from "./source-text.ts";

/** The parser's event for a scalar. */
export type ScalarEvent = Extract<Event, { readonly valueStart: number }>;

/** The scalar's value; a finding means that it has none. */
export function readScalar(
  event: ScalarEvent,
  at: Span,
): { readonly value: LocatedScalar["value"]; readonly finding?: Finding } {
  const read = readScalarText(event, at);
  if ("finding" in read) return { value: null, finding: read.finding };
  const tag = readTag(at.source, event, "scalar");
  if (tag.finding !== undefined) return { value: null, finding: tag.finding };
  const isPlain = tag.name === undefined ? event.style === SCALAR_STYLE.PLAIN : tag.name !== "str";
  if (!isPlain) return { value: read.text };
  const resolved = resolveScalar(read.text);
  if ("value" in resolved) return resolved;
  return { value: null, finding: { ruleId: "yaml-number", message: resolved.problem, at, help: resolved.help } };
}

/** The scalar's text without quotes and escapes, unless it is refused. */
export function readScalarText(
  event: ScalarEvent,
  at: Span,
): { readonly text: string } | { readonly finding: Finding } {
  if (event.valueEnd - event.valueStart > configLimits.scalarLength) {
    const message = `a single value is longer than ${configLimits.scalarLength / 1024} KiB`;
    return { finding: { ruleId: "yaml-limit", message, at, help: "keep large data outside of the configuration" } };
  }
  const text = getScalarValue(at.source.text, event);
  if (!/\p{Surrogate}/u.test(text)) return { text };
  const message = "half of a surrogate pair is not a character";
  return { finding: { ruleId: "yaml-syntax", message, at, help: "write the character itself" } };
}

/** The scalar with its quotes, or undefined for one of which nothing is written. */
export function spanOfScalar({ valueStart, valueEnd, style }: ScalarEvent, source: Span["source"]): Span | undefined {
  if (valueStart === -1) return undefined;
  if (style === SCALAR_STYLE.PLAIN) return { source, start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { source, start: valueStart - 1, end: valueEnd + 1 };
  }
  const indent = /^[ \r\n]*/.exec(source.text.slice(valueStart, valueEnd))?.[0].length ?? 0;
  return { source, start: valueStart + indent, end: valueEnd };
}
