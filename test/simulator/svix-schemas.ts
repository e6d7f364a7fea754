/** What Svix's published description (API 1.947.0) promises and takes, as JSON Schemas of our own. */

import { closed, type Schema } from "./closed-schema.ts";
import { noBody, noQuery, operation, orNull, requestHeaders, type DescribedPlatform } from "./described-platform.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const instant = { type: "string", format: "instant" };
const name = { type: "string", pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" };

function flags(limits: Schema = {}): Schema {
  return { type: "array", items: name, uniqueItems: true, ...limits };
}
function idOf(prefix: string): Schema {
  return { type: "string", pattern: `^${prefix}_[A-Za-z0-9]{27}$` };
}

/** A map of versions; what a version holds is a JSON Schema. */
const schemas = orNull({ type: "object", additionalProperties: { type: "object" } });
const eventTypeOut = closed(
  { name, description: text, deprecated: flag, createdAt: instant, updatedAt: instant },
  { archived: flag, schemas, groupName: orNull(name), featureFlags: orNull(flags()), featureFlag: orNull(name) },
);
const integrationFlags = flags({ minItems: 1, maxItems: 25 });
const integrationOut = closed(
  { id: idOf("integ"), name: text, createdAt: instant, updatedAt: instant },
  { featureFlags: integrationFlags },
);
const applicationOut = closed(
  { id: idOf("app"), name: text, metadata: { type: "object" }, createdAt: instant, updatedAt: instant },
  { uid: orNull(name), throttleRate: orNull({ type: "integer" }) },
);
function listing(entity: Schema): Schema {
  const iterator = orNull(text);
  return closed({ data: { type: "array", items: entity }, done: flag, iterator }, { prevIterator: iterator });
}

const eventTypeFields = {
  archived: flag,
  deprecated: flag,
  schemas,
  groupName: orNull(name),
  featureFlags: orNull(flags({ minItems: 1 })),
  // What the open-source server knows in its place.
  featureFlag: orNull(name),
};
const whole = { type: "string", pattern: "^(?:[1-9]\\d?|1\\d\\d|2[0-4]\\d|250)$" };
const paging = { limit: whole, iterator: { type: "string", pattern: "^[^-]" } };
const eventTypesQuery = {
  anyOf: [
    // A list that is planned with is asked for content and for what is archived.
    closed({ with_content: { const: "true" }, include_archived: { const: "true" }, limit: whole }, paging),
    closed({ limit: { const: "1" } }),
  ],
};

/** Keys are never read and never rotated. */
const operations: DescribedPlatform["operations"] = {
  "GET /api/v1/event-type": operation(200, listing(eventTypeOut), eventTypesQuery),
  "POST /api/v1/event-type": operation(
    201,
    eventTypeOut,
    noQuery,
    closed({ name, description: text }, eventTypeFields),
  ),
  "GET /api/v1/event-type/{name}": operation(200, eventTypeOut),
  "PATCH /api/v1/event-type/{name}": operation(
    200,
    eventTypeOut,
    noQuery,
    closed({}, { description: text, ...eventTypeFields }),
  ),
  "DELETE /api/v1/event-type/{name}": operation(204, noBody),
  "GET /api/v1/app/{app}": operation(200, applicationOut),
  "GET /api/v1/app/{app}/integration": operation(200, listing(integrationOut), closed({ limit: whole }, paging)),
  "POST /api/v1/app/{app}/integration": operation(
    201,
    integrationOut,
    noQuery,
    closed({ name: text }, { featureFlags: integrationFlags }),
  ),
  "GET /api/v1/app/{app}/integration/{id}": operation(200, integrationOut),
  "PUT /api/v1/app/{app}/integration/{id}": operation(
    200,
    integrationOut,
    noQuery,
    closed({ name: text }, { featureFlags: integrationFlags }),
  ),
  "DELETE /api/v1/app/{app}/integration/{id}": operation(204, noBody),
};

const detail = closed({ loc: { type: "array", items: text }, msg: text, type: text });
const refused = closed({ code: text, detail: text });

export const svix: DescribedPlatform = {
  name: "svix",
  operations,
  headers: (method) =>
    requestHeaders(
      method,
      { authorization: { type: "string", pattern: "^Bearer [\\x21-\\x7e]+$" } },
      {
        // Keys that begin so belong to the vendor's own libraries; no other method has a key.
        "idempotency-key":
          method === "POST" ? { type: "string", pattern: "^(?!auto_)[\\x20-\\x7e]{1,256}$" } : { not: {} },
      },
    ),
  // The description says nothing of 5xx.
  errors: {
    ...Object.fromEntries([400, 401, 403, 404, 409, 413, 429].map((status) => [status, refused])),
    422: closed({ detail: { type: "array", items: detail } }),
  },
  // A self-hosted server has no integrations, and says so in nobody's words.
  isUnserved: (path, status, body) => status === 404 && body === "" && path.includes("/integration"),
};
