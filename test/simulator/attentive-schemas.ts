/** What Attentive's published description promises of what the client asks for, as JSON Schemas of our own. */

import { closed, type Schema } from "./closed-schema.ts";
import { operation, requestHeaders, type DescribedPlatform } from "./described-platform.ts";

const text = { type: "string" };
/** None of them is promised. */
const me = closed(
  {},
  { applicationName: text, attentiveDomainName: text, companyName: text, contactEmail: text, companyId: text },
);
/** Errors are described by a sentence each, and no body: the simulator answers an empty text. */
const unsaid: Schema = {};

export const attentive: DescribedPlatform = {
  name: "attentive",
  // Nothing is ever written: what can be written there are contacts and events, and those are the sender's affair.
  operations: { "GET /v2/me": operation(200, me) },
  headers: (method) =>
    requestHeaders(method, { authorization: { type: "string", pattern: "^Bearer [\\x21-\\x7e]+$" } }),
  errors: Object.fromEntries([400, 401, 403, 404, 429].map((status) => [status, unsaid])),
};
