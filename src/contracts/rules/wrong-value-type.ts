import type { Json } from "../../model/json.ts";
import { isNumericText, isTextType } from "../data-types.ts";
import { describeKind, quoteKey } from "../describe-value.ts";
import type { Field, PayloadRule, Test } from "../payload-rule.ts";

/** A value is of another type than the spec says. */
export const wrongValueType: PayloadRule = {
  id: "wrong-value-type",
  severity: "error",
  title: "A value is of another type than the spec says",
  why: "The platform refuses it, or stores something that no segment will ever find.",
  fix: 'Send the type that the spec names. Numbers may be numeric texts, booleans may be true, false, 0, 1, "0" or "1".',
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { points: { dataType: "number" } } },
    accepted: [{ _user_id: "u-1", points: 12 }],
    rejected: [{ _user_id: "u-1", points: "many" }],
  },
  check: { on: "value", compile: compileType },
};

function compileType({ spec, name, noun }: Field): Test<Json> | undefined {
  const type = typeWords(spec.dataType);
  if (type === undefined) return undefined;
  const { isRight, words } = type;
  return (value) => {
    // lists and what stands in them have rules of their own
    if (isRight(value) || (typeof value === "object" && value !== null)) return undefined;
    return `${noun} ${quoteKey(name)} takes ${words} and has ${describeKind(value)}`;
  };
}

interface KnownType {
  readonly words: string;
  readonly isRight: (value: Json) => boolean;
}

function typeWords(dataType: string): KnownType | undefined {
  if (isTextType(dataType)) return { words: "a text", isRight: isText };
  if (dataType === "number") return { words: "a number", isRight: isNumber };
  if (dataType === "boolean") return { words: "true or false", isRight: isBoolean };
  return dataType === "date" ? { words: "a date as text", isRight: isText } : undefined;
}

function isText(value: Json): boolean {
  return typeof value === "string";
}

function isNumber(value: Json): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && isNumericText(value);
}

function isBoolean(value: Json): boolean {
  return typeof value === "boolean" || value === 0 || value === 1 || value === "0" || value === "1";
}
