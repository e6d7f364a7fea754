import { shorten } from "./shorten.ts";

/** A scalar's value, or why it has none that JSON could carry. */
export type ResolvedScalar =
  { readonly value: string | number | boolean | null } | { readonly problem: string; readonly help: string };

const constants = new Map<string, boolean | null>([
  ...["", "~", "null", "Null", "NULL"].map((text) => [text, null] as const),
  ...["true", "True", "TRUE"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE"].map((text) => [text, false] as const),
]);

const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The value of a plain (unquoted) scalar by the core schema of YAML 1.2. */
export function resolveScalar(text: string): ResolvedScalar {
  const constant = constants.get(text);
  if (constant !== undefined) return { value: constant };
  if (!/^[-+.0-9]/.test(text)) return { value: text };
  if (integer.test(text)) return resolveInteger(text);
  if (float.test(text)) return resolveFloat(text);
  if (notFinite.test(text)) return notANumber(text);
  return { value: text };
}

function resolveInteger(text: string): ResolvedScalar {
  const value = Number(text) + 0; // turns -0 into 0
  if (Number.isSafeInteger(value)) return { value };
  return {
    problem: `the number ${shorten(text)} is too large to be read exactly`,
    help: `write it in quotes if it is an id or a phone number: "${shorten(text)}"`,
  };
}

function resolveFloat(text: string): ResolvedScalar {
  const value = Number(text) + 0;
  return Number.isFinite(value) ? { value } : notANumber(text);
}

function notANumber(text: string): ResolvedScalar {
  return {
    problem: `${shorten(text)} is not a finite number`,
    help: `write it in quotes if it is text: "${shorten(text)}"`,
  };
}
