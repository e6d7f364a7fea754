import { isJsonObject, type Json } from "../../model/json.ts";
import { describeKind, quoteKey } from "../describe-value.ts";
import type { AttentiveSpec, AttentiveType } from "./attentive-contract.ts";

const types = {
  number: { words: "a number", isRight: (value) => typeof value === "number" && Number.isFinite(value) },
  boolean: { words: "true or false", isRight: (value) => typeof value === "boolean" },
  enum: { words: "one of its values as a text", isRight: (value) => typeof value === "string" },
  string: { words: "a text", isRight: (value) => typeof value === "string" },
  date: { words: "a date as text", isRight: (value) => typeof value === "string" },
  list: { words: "a list", isRight: (value) => Array.isArray(value) },
  object: { words: "an object", isRight: (value) => isJsonObject(value) },
} as const satisfies Readonly<
  Record<AttentiveType, { readonly words: string; readonly isRight: (value: Json) => boolean }>
>;

/** What is wrong with the JSON type of a value; undefined when it is the declared one, and for null. */
export function typeProblem(
  noun: "attribute" | "property",
  name: string,
  { type, address }: AttentiveSpec,
  value: Json,
): { readonly message: string; readonly address: string; readonly value: Json } | undefined {
  const { words, isRight } = types[type];
  if (value === null || isRight(value)) return undefined;
  return { message: `${noun} ${quoteKey(name)} takes ${words} and has ${describeKind(value)}`, address, value };
}
