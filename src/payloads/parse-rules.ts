import type { Severity } from "../model/diagnostic.ts";

/** A rule about how payloads are written rather than about what they say. */
export interface ParseRule {
  readonly severity: Severity;
  /** True when the rule may be turned off: the payload can be read all the same. */
  readonly isOptional: boolean;
  readonly purpose: string;
  readonly fix: string;
}

/** The rules of the readers. What they find is found before, and beside, the rules about items. */
export const parseRules = {
  "broken-json": {
    severity: "error",
    isOptional: false,
    purpose: "The text is not JSON, so the platform would refuse the whole request.",
    fix: "write it with a JSON serializer rather than by hand",
  },
  "invalid-utf8": {
    severity: "error",
    isOptional: false,
    purpose: "The bytes are not UTF-8, the only encoding JSON has.",
    fix: "save or convert it as UTF-8, such as with: iconv -f latin1 -t utf-8",
  },
  "nul-byte": {
    severity: "error",
    isOptional: false,
    purpose: "A NUL byte is never part of JSON; the file was cut, is binary, or is UTF-16.",
    fix: "write the file again as UTF-8 text",
  },
  "duplicate-key": {
    severity: "error",
    isOptional: false,
    purpose: "A key that is written twice keeps one of its values, and which one depends on the reader.",
    fix: "keep one of the two",
  },
  "imprecise-number": {
    severity: "warning",
    isOptional: true,
    purpose: "Most programs read JSON numbers as 64-bit floating point, which cannot hold this one.",
    fix: "send it as text, or with fewer digits",
  },
  "half-character": {
    severity: "error",
    isOptional: true,
    purpose:
      "A text holds half of a character (`\\ud83d` without `\\ude00`). Some programs refuse the whole request, some keep something else: no UTF-8 can hold it.",
    fix: "cut texts between characters, not between UTF-16 units, or leave the half out",
  },
  "too-deep": {
    severity: "error",
    isOptional: false,
    purpose: "Nothing that a platform takes is nested 128 levels deep; such a payload is an attack or a mistake.",
    fix: "send it flatter",
  },
  "line-too-long": {
    severity: "error",
    isOptional: false,
    purpose: "A line of NDJSON holds one item, and an item is far below 1 MiB.",
    fix: "write one item per line",
  },
  "not-an-object": {
    severity: "error",
    isOptional: false,
    purpose: "An item of a payload is a JSON object.",
    fix: "write an object for each payload; in NDJSON one per line, without a list around them",
  },
  "empty-file": {
    severity: "error",
    isOptional: false,
    purpose: "A file without items checks nothing, and usually means that an export failed.",
    fix: "find out why nothing was written, or do not name the file",
  },
  "file-too-large": {
    severity: "error",
    isOptional: false,
    purpose: "JSON and YAML are read whole, so they are limited to 16 MiB; NDJSON has no limit.",
    fix: "convert it to NDJSON, such as with: jq -c '.[]' file.json > file.ndjson",
  },
  "unreadable-file": {
    severity: "error",
    isOptional: false,
    purpose: "A file that cannot be read is not a file that passed.",
    fix: "name a file of JSON, NDJSON or YAML that this user may read",
  },
} as const satisfies Readonly<Record<string, ParseRule>>;

export type ParseRuleId = keyof typeof parseRules;
