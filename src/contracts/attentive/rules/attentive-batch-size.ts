import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { bulkStream, eventStream, memberStream } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A request has no entries, or more than it may have. */
export const attentiveBatchSize: AttentiveRule = {
  id: "attentive-batch-size",
  severity: "error",
  title: "A request has no entries, or more than it may have",
  why: "At most 256 users in a bulk call, 256 events in a batch, and 1,000 members of a segment: another copy of the vendor's document says 10,000, which `maxSegmentMembers` allows.",
  fix: "Cut it into several requests.",
  streams: [bulkStream, eventStream, memberStream],
  examples: {
    stream: bulkStream,
    specs: {},
    accepted: [{ users: [exampleUser({})] }],
    rejected: [{ users: Array.from({ length: 257 }, (_, at) => ({ identifiers: { clientUserId: `c-${at}` } })) }],
  },
  check: {
    on: "item",
    compile: ({ mostMembers }, stream) => {
      const key = { [bulkStream]: "users", [memberStream]: "members" }[stream] ?? "events";
      const most = stream === memberStream ? mostMembers : 256;
      return (item) => {
        const list = ownValue(item, key);
        // one event may come without a batch; what is no list is the business of another rule
        if (list === undefined ? stream === eventStream : !Array.isArray(list)) return noProblems;
        const count = Array.isArray(list) ? list.length : 0;
        if (count >= 1 && count <= most) return noProblems;
        return [
          { message: `"${key}" takes 1 to ${most} entries and has ${count === 0 ? "none" : count}`, path: [key] },
        ];
      };
    },
  },
};
