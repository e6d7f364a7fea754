import { describeKind } from "../../describe-value.ts";
import { isJsonObject, ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `payload` is no object. */
export const svixPayloadNotObject: SvixRule = {
  id: "svix-payload-not-object",
  severity: "error",
  title: "`payload` is no object",
  why: "Svix refuses a list, a text or a number as the payload.",
  fix: "Send an object, such as `{ items: […] }` for a list.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: ["9"] }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const payload = ownValue(item, "payload");
      if (payload === undefined || isJsonObject(payload)) return noProblems;
      return [
        { message: `"payload" must be an object and is ${describeKind(payload)}`, path: ["payload"], value: payload },
      ];
    },
  },
};
