import { ownValue } from "../../../model/json.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { messages } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import { messageTypes } from "../message-types.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A message is of no type that there is. */
export const spokiInvalidMessageType: SpokiRule = {
  id: "spoki-invalid-message-type",
  severity: "error",
  title: "A message is of no type that there is",
  why: "The bodies of Spoki's document are of three types: `Template`, `Message` and `Note`. Nothing tells what another one would be.",
  fix: "Send `type` as one of the three, written like this.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: {},
    accepted: [{ type: "Note", content_type: "Text", phone: "+393331234567", text: "Wants a T-shirt" }],
    rejected: [{ type: "note", content_type: "Text", phone: "+393331234567", text: "Wants a T-shirt" }],
  },
  check: lookAt(messages, () => ({ value, path }) => {
    const type = ownValue(value, "type");
    if (typeof type === "string" && messageTypes.includes(type)) return noProblems;
    const found = type === undefined ? "is missing" : "has another value";
    const message = `"type" takes ${messageTypes.join(", ")}, and ${found}`;
    return [{ message, path: [...path, "type"], ...(type === undefined ? {} : { value: type }) }];
  }),
};
