import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAt } from "../../look-at.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A `clientUserId` is an id of Shopify or Klaviyo. */
export const attentiveForeignClientUserId: AttentiveRule = {
  id: "attentive-foreign-client-user-id",
  severity: "info",
  title: "A `clientUserId` is an id of Shopify or Klaviyo",
  why: "They have fields of their own, `shopifyId` and `klaviyoId`; the vendor asks not to put them here (`identifiers.clientUserId`).",
  fix: "Send your own id of the person, or leave it out.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { clientUserId: "c-1", shopifyId: "345678901" } }],
    rejected: [{ identifiers: { clientUserId: "345678901", shopifyId: "345678901" } }],
  },
  check: lookAt(identifiers, () => ({ value, path }) => {
    const { clientUserId, shopifyId, klaviyoId } = value;
    if (typeof clientUserId !== "string" || clientUserId === "") return noProblems;
    const isForeign =
      clientUserId === shopifyId || clientUserId === klaviyoId || clientUserId.startsWith("gid://shopify/");
    const message = '"clientUserId" holds an id of Shopify or Klaviyo';
    return isForeign ? [{ message, path: [...path, "clientUserId"], value: clientUserId }] : noProblems;
  }),
};
