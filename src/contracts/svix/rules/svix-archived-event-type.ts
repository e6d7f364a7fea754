import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `eventType` names an archived event type. */
export const svixArchivedEventType: SvixRule = {
  id: "svix-archived-event-type",
  severity: "error",
  title: "`eventType` names an archived event type",
  why: "Svix takes no new messages of an event type that is archived.",
  fix: "Declare the event type without `archived`, which revives it, or send another one.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": { description: "An order was placed", archived: true },
        "order.paid": { description: "An order was paid" },
      },
    },
    accepted: [{ eventType: "order.paid", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" } }],
  },
  check: {
    on: "item",
    compile:
      ({ eventTypes }) =>
      (item) => {
        const name = ownValue(item, "eventType");
        if (typeof name !== "string") return noProblems;
        const eventType = eventTypes.get(name);
        if (eventType?.isArchived !== true) return noProblems;
        const { address, isPruned } = eventType;
        const what = isPruned === true ? "that `prune` archives, as it is not declared" : "that is archived";
        return [{ message: `"eventType" names an event type ${what}`, path: ["eventType"], address, value: name }];
      },
  },
};
