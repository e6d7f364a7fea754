import { noProblems } from "../../payload-rule.ts";
import { memberStream } from "../attentive-contract.ts";
import { lookAt } from "../../look-at.ts";
import { members } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A member has nothing that names it. */
export const attentiveMissingMemberIdentifier: AttentiveRule = {
  id: "attentive-missing-member-identifier",
  severity: "error",
  title: "A member has nothing that names it",
  why: "Each member holds at least one of `email`, `phone` and `clientUserId`: the vendor says so in words only (SegmentMember, `description`).",
  fix: "Send one of them.",
  streams: [memberStream],
  examples: {
    stream: memberStream,
    specs: {},
    accepted: [{ segmentId: "loyalty_gold", members: [{ phone: "+13125550123" }] }],
    rejected: [{ segmentId: "loyalty_gold", members: [{}] }],
  },
  check: lookAt(
    members,
    () =>
      ({ value, path }) =>
        ["email", "phone", "clientUserId"].some((key) => Object.hasOwn(value, key))
          ? noProblems
          : [{ message: "the member has neither email nor phone nor clientUserId", path }],
  ),
};
