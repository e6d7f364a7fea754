import { isLongerThan } from "../../text-length.ts";
import { memberStream, userStream, userStreams } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A `clientUserId` has more than 100 characters. */
export const attentiveLongClientUserId: AttentiveRule = {
  id: "attentive-long-client-user-id",
  severity: "error",
  title: "A `clientUserId` has more than 100 characters",
  why: "The vendor states a limit of 100 characters (`identifiers.clientUserId`; of segment members in other copies of its document).",
  fix: "Send a shorter id, such as a hash of the long one, and always the same.",
  streams: [...userStreams, memberStream],
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { clientUserId: "c-1" } }],
    rejected: [{ identifiers: { clientUserId: "c".repeat(101) } }],
  },
  check: lookAtEntries(identifiers, () => (key, value) => {
    if (key !== "clientUserId" || typeof value !== "string" || !isLongerThan(value, 100)) return undefined;
    return { message: '"clientUserId" takes at most 100 characters, and the text has more', value };
  }),
};
