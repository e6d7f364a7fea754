import type { Json } from "../../model/json.ts";
import { isNumericText, isTextType } from "../data-types.ts";
import { describeKind, quoteKey } from "../describe-value.ts";
import type { Field, PayloadRule, Test, ValueTests } from "../payload-rule.ts";

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

function compileType({ spec, name, noun }: Field): ValueTests | undefined {
  const type = describeType(spec.dataType);
  if (type === undefined) return undefined;
  const { words, isRight } = type;
  const refuse = (value: Json) => `${noun} ${quoteKey(name)} takes ${words} and has ${describeKind(value)}`;
  const test =
    <T extends Json>(isRightValue: ((value: T) => boolean) | undefined): Test<T> =>
    (value) =>
      isRightValue?.(value) === true ? undefined : refuse(value);
  // lists and what stands in them have rules of their own
  return {
    ...(isRight.text === "any" ? {} : { text: test(isRight.text) }),
    number: test(isRight.number),
    ...(isRight.boolean === "any" ? {} : { boolean: refuse }),
    nothing: refuse,
  };
}

interface KnownType {
  readonly words: string;
  /** Which values are of the type; a kind that is not named is not. */
  readonly isRight: {
    readonly text?: "any" | ((value: string) => boolean);
    readonly number?: (value: number) => boolean;
    readonly boolean?: "any";
  };
}

function describeType(dataType: string): KnownType | undefined {
  if (isTextType(dataType)) return { words: "a text", isRight: { text: "any" } };
  if (dataType === "date") return { words: "a date as text", isRight: { text: "any" } };
  if (dataType === "number") {
    return { words: "a number", isRight: { number: Number.isFinite, text: isNumericText } };
  }
  if (dataType !== "boolean") return undefined;
  return {
    words: "true or false",
    isRight: {
      boolean: "any",
      number: (value) => value === 0 || value === 1,
      text: (value) => value === "0" || value === "1",
    },
  };
}
