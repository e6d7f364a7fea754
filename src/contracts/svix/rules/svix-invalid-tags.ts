import { checkLabels } from "../check-labels.ts";
import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { messageLimits } from "../message-limits.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `tags` are none that Svix takes. */
export const svixInvalidTags: SvixRule = {
  id: "svix-invalid-tags",
  severity: "error",
  title: "`tags` are none that Svix takes",
  why: "Svix refuses a message with other than 1 to 5 different tags of at most 128 permitted characters each.",
  fix: "Send at most 5 tags of permitted characters, or leave `tags` out.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, tags: ["project_123"] }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, tags: ["project 123"] }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const tags = ownValue(item, "tags");
      if (tags === undefined || tags === null) return noProblems;
      return checkLabels({
        labels: tags,
        key: "tags",
        ...messageLimits.tags,
        characters: 'letters, digits, "-", "_", ".", "/", "\\\\" and "#"',
      });
    },
  },
};
