import type { Excerpt } from "../model/diagnostic.ts";
import { placeOfSpan } from "./source-text.ts";
import type { Span } from "./source-text.ts";

const longestExcerpt = 160;

/** A key that promises a secret, and what stands behind it unless that is a reference, a map or a list. */
const secretField =
  /((?:token|tokn|secret|password|api[-_]?key|authorization)["']?\s*:\s+)(?!["']?\$\{env\.\w+\}|[[{#&*|>])([^,}\s#][^,}#]*)/gi;

/** The line a span begins on, without secrets and cut around the span when it is long. */
export function excerptOf(span: Span, secrets: readonly Span[]): Excerpt | undefined {
  const { source } = span;
  if (source.text === "") return undefined;
  const { line, column } = placeOfSpan(span);
  const masked = maskNamedSecrets(maskSpans(source.lineText(line), source.lineStart(line), span, secrets));
  if (masked.length <= longestExcerpt) return { text: masked };
  const startColumn = Math.max(1, Math.min(column - 40, masked.length - longestExcerpt + 1));
  return { text: masked.slice(startColumn - 1, startColumn - 1 + longestExcerpt), startColumn };
}

function maskSpans(text: string, lineStart: number, { source }: Span, secrets: readonly Span[]): string {
  let masked = text;
  for (const secret of secrets) {
    if (secret.source !== source) continue;
    const start = Math.max(secret.start - lineStart, 0);
    const end = Math.min(secret.end - lineStart, text.length);
    if (start < end) masked = masked.slice(0, start) + stars(end - start) + masked.slice(end);
  }
  return masked;
}

/** For files that do not even parse, and for keys that are misspelt. */
function maskNamedSecrets(text: string): string {
  return text.replaceAll(secretField, (_, key: string, value: string) => key + stars(value.length));
}

function stars(length: number): string {
  return "*".repeat(length);
}
