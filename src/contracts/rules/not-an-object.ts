import { isJsonObject } from "../../model/json.ts";
import { describeKind } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An item is no object. */
export const notAnObject: PayloadRule = {
  id: "not-an-object",
  severity: "error",
  title: "An item is no object",
  why: "A contact or an event is an object of keys and values; the platform refuses anything else.",
  fix: "Send one object per item.",
  streams: ["contacts", "events"],
  examples: { stream: "contacts", contract: {}, accepted: [{ _user_id: "u-1" }], rejected: ["u-1"] },
  check: {
    on: "anything",
    test: (item) => (isJsonObject(item) ? undefined : `an item must be an object and is ${describeKind(item)}`),
  },
};
