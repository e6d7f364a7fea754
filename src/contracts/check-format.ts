import type { Format } from "./contract.ts";
import { isKnownType } from "./data-types.ts";
import { describeKind, quoteKey } from "./describe-value.ts";
import type { RuleCheck } from "./payload-rule.ts";

/** The check of a rule about one `format`: texts must satisfy `isRight`. */
export function checkFormat(format: Format, words: string, isRight: (text: string) => boolean): RuleCheck {
  return {
    on: "value",
    compile: ({ spec, name, noun }) => {
      if (spec.format !== format) return undefined;
      // whether a value may be something else than text is decided by its type, where that is known
      const onlyText = !isKnownType(spec.dataType);
      const refuse = (value: number | boolean) =>
        `${noun} ${quoteKey(name)} takes ${words} and has ${describeKind(value)}`;
      return {
        text: (value) =>
          isRight(value) ? undefined : `${noun} ${quoteKey(name)} takes ${words}, and the text is none`,
        ...(onlyText ? { number: refuse, boolean: refuse } : {}),
      };
    },
  };
}
