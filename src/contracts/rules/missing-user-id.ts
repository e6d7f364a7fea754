import { isMissing } from "../is-missing.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An item has no `_user_id`. */
export const missingUserId: PayloadRule = {
  id: "missing-user-id",
  severity: "error",
  title: "An item has no `_user_id`",
  why: "Nothing else says whose data it is: the platform refuses the item.",
  fix: "Send `_user_id` as a text that is not empty.",
  streams: ["contacts", "events"],
  examples: { stream: "contacts", contract: {}, accepted: [{ _user_id: "u-1" }], rejected: [{ _first_name: "Ana" }] },
  check: {
    on: "item",
    compile: () => (item) =>
      isMissing(item["_user_id"])
        ? [{ message: 'the item has no "_user_id", which names the contact', path: ["_user_id"] }]
        : noProblems,
  },
};
