import { quoteKey } from "../../describe-value.ts";
import { isLongerThan } from "../../text-length.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { allIdentifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An identifier has more than 100 characters. */
export const attentiveLongIdentifier: AttentiveRule = {
  id: "attentive-long-identifier",
  severity: "warning",
  title: "An identifier has more than 100 characters",
  why: "The first version of the API limits identifiers to 100 characters, and the second does not say otherwise.",
  fix: "Send a shorter identifier.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleUser({})],
    rejected: [{ identifiers: { shopifyId: "1".repeat(101) } }],
  },
  check: lookAtEntries(allIdentifiers, () => (key, value) => {
    if (!limited.has(key) || typeof value !== "string" || !isLongerThan(value, 100)) return undefined;
    return { message: `${quoteKey(key)} should have at most 100 characters, and the text has more`, value };
  }),
};

const limited: ReadonlySet<string> = new Set(["email", "shopifyId", "klaviyoId", "key", "value"]);
