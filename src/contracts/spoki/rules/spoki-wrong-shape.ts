import { isJsonObject, ownValue, type Json } from "../../../model/json.ts";
import { describeKind } from "../../describe-value.ts";
import type { PayloadPath } from "../../payload.ts";
import { noProblems, type Problem } from "../../payload-rule.ts";
import { exampleContact, exampleFields } from "../example-payloads.ts";
import { shapes } from "../known-keys.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A part of a payload is not the object or list that it must be. */
export const spokiWrongShape: SpokiRule = {
  id: "spoki-wrong-shape",
  severity: "error",
  title: "A part of a payload is not the object or list that it must be",
  why: "Nothing in it could be read, and nothing in it could be checked.",
  fix: "Send an object where Spoki's document shows one, and a list of objects where it shows a list.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: exampleFields },
    accepted: [exampleContact({ custom_fields: { ORDER_ID: "A-1" } })],
    rejected: [exampleContact({ custom_fields: [{ ORDER_ID: "A-1" }] })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      shapes.flatMap(({ read, key, isList }) =>
        read(item, stream).flatMap(({ value, path }): readonly Problem[] => {
          const found = ownValue(value, key);
          if (found === undefined) return noProblems;
          const at = [...path, key];
          if (isList !== true) return isJsonObject(found) ? noProblems : [complain(key, "an object", found, at)];
          if (!Array.isArray(found)) return [complain(key, "a list", found, at)];
          return found.flatMap((each: Json, index) =>
            isJsonObject(each) ? [] : [complain(key, "a list of objects", each, [...at, index])],
          );
        }),
      ),
  },
};

function complain(key: string, words: string, value: Json, path: PayloadPath): Problem {
  return { message: `"${key}" takes ${words} and has ${describeKind(value)}`, path, value };
}
