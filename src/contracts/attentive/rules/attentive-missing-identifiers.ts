import { isJsonObject, ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { users } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A user has nothing that names it. */
export const attentiveMissingIdentifiers: AttentiveRule = {
  id: "attentive-missing-identifiers",
  severity: "error",
  title: "A user has nothing that names it",
  why: "Without an identifier nothing can be matched; `identifiers` must hold at least one (CreateUserAttributesRequestDtoV2, `identifiers.minProperties`).",
  fix: "Send `identifiers` with an email, a phone or another identifier of the person.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleUser({})],
    rejected: [{ attributes: { firstName: "Ana" } }],
  },
  check: lookAt(users, () => ({ value, path }) => {
    const found = ownValue(value, "identifiers");
    // what is no object is the business of another rule
    if (found !== undefined && !isJsonObject(found)) return noProblems;
    if (known.some((key) => found !== undefined && Object.hasOwn(found, key))) return noProblems;
    return [{ message: `the user has no identifier: one of ${known.join(", ")}`, path: [...path, "identifiers"] }];
  }),
};

const known = ["email", "phone", "clientUserId", "shopifyId", "klaviyoId", "customIdentifiers"];
