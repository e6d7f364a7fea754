import { ownValue } from "../../../model/json.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { contentTypes } from "../message-types.ts";
import { messages } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A message or a note does not tell what it holds. */
export const spokiInvalidContentType: SpokiRule = {
  id: "spoki-invalid-content-type",
  severity: "error",
  title: "A message or a note does not tell what it holds",
  why: "Beside `type`, the bodies of Spoki's document name what a message holds: `Text`, `Interactive` (buttons) or `List`. Only a template needs no `content_type`.",
  fix: "Send `content_type` as one of the three, written like this.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: {},
    accepted: [{ type: "Message", content_type: "Text", phone: "+393331234567", text: "How can I help you?" }],
    rejected: [{ type: "Message", phone: "+393331234567", text: "How can I help you?" }],
  },
  check: lookAt(messages, () => ({ value, path }) => {
    const type = ownValue(value, "type");
    const content = ownValue(value, "content_type");
    if (type !== "Message" && type !== "Note") return noProblems;
    if (typeof content === "string" && contentTypes.includes(content)) return noProblems;
    const found = content === undefined ? "is missing" : "has another value";
    const message = `"content_type" takes ${contentTypes.join(", ")}, and ${found}`;
    return [{ message, path: [...path, "content_type"], ...(content === undefined ? {} : { value: content }) }];
  }),
};
