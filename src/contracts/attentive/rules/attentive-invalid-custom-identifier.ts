import { isJsonObject, ownValue, type Json } from "../../../model/json.ts";
import { describeKind } from "../../describe-value.ts";
import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAt } from "../../look-at.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom identifier is not a `key` and a `value`. */
export const attentiveInvalidCustomIdentifier: AttentiveRule = {
  id: "attentive-invalid-custom-identifier",
  severity: "error",
  title: "A custom identifier is not a `key` and a `value`",
  why: "Each custom identifier is an object with the texts `key` and `value` (CustomIdentifier, `required`). The first version of the API called the key `name`.",
  fix: 'Send `{ "key": "loyalty_id", "value": "L-1" }`.',
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { customIdentifiers: [{ key: "loyalty_id", value: "L-1" }] } }],
    rejected: [{ identifiers: { customIdentifiers: [{ key: "loyalty_id" }] } }],
  },
  check: lookAt(identifiers, () => ({ value, path }) => {
    const list = ownValue(value, "customIdentifiers");
    if (list === undefined) return noProblems;
    const at = [...path, "customIdentifiers"];
    if (!Array.isArray(list)) {
      return [{ message: `"customIdentifiers" takes a list and has ${describeKind(list)}`, path: at, value: list }];
    }
    return list.flatMap((each: Json, index) => {
      if (isJsonObject(each) && isFilled(ownValue(each, "key")) && isFilled(ownValue(each, "value"))) return [];
      const message = 'a custom identifier takes the texts "key" and "value", neither of them empty';
      return [{ message, path: [...at, index], value: each }];
    });
  }),
};

function isFilled(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}
