import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A `_user_id` looks like an audience id. */
export const audienceIdAsUserId: PayloadRule = {
  id: "audience-id-as-user-id",
  severity: "error",
  title: "A `_user_id` looks like an audience id",
  why: "A text of 28 letters and digits, a dash and three digits makes the platform merge the item into the audience contact of that id and mark its user id as untrusted. That cannot be undone.",
  fix: "Send your own id of the contact. If the override is meant, set this rule to `off`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: {},
    accepted: [{ _user_id: "u-1" }],
    rejected: [{ _user_id: "a1B2c3D4e5F6g7H8i9J0k1L2m3N4-001" }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const value = item["_user_id"];
      if (typeof value !== "string" || value.length !== 32 || !audienceId.test(value)) return noProblems;
      const message = '"_user_id" has the form of an audience id, which overrides how contacts are matched';
      return [{ message, path: ["_user_id"], value }];
    },
  },
};

const audienceId = /^[a-zA-Z0-9]{28}-[0-9]{3}$/;
