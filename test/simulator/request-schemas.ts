/** What the published description of the API lets a client send, as JSON Schemas of our own. */

import { closed, type Schema } from "./closed-schema.ts";

const text = { type: "string" };
const word = { type: "string", minLength: 1 };
const whole = { type: "string", pattern: "^\\d+$" };

/** Paging is given as a whole or not at all. The client filters and sorts nothing on the server. */
const listQuery = { anyOf: [closed({}), closed({ _start: whole, _limit: whole })] };
const noQuery = closed({});
/** Their presence counts, not their value. */
const pushQuery = closed({}, { _sync: text, _dryRun: text });

const datasourceBody = closed(
  { name: word, audienceTags: { type: "array", items: text } },
  {
    description: text,
    tags: { type: "array", items: text },
    defaultCountry: { type: "string", pattern: "^[A-Z]{2}$" },
    locale: word,
    timezone: word,
  },
);
/** What is in an item is what the platform judges, so `contract probe` may send anything there. */
const pushBody = { type: "array", minItems: 1, maxItems: 100, items: { type: "object" } };

const lists = [
  "GET /project/{project}/datasource",
  "GET /project/{project}/channel/sms/sender",
  "GET /project/{project}/segment",
  "GET /project/{project}/campaign",
  "GET /project/{project}/automation",
];
const bodies: Readonly<Record<string, Schema>> = {
  "POST /project/{project}/datasource": datasourceBody,
  "POST /project/{project}/datasource/{id}/stream/contacts": pushBody,
  "POST /project/{project}/datasource/{id}/stream/events": pushBody,
};

/** Lower-case names, as Node gives them; what the network adds (host, connection) is left open. */
const headers = (hasBody: boolean): Schema => ({
  type: "object",
  properties: {
    authorization: { type: "string", pattern: "^Bearer [\\x21-\\x7e]+$" },
    accept: { const: "application/json" },
    "user-agent": { type: "string", pattern: "^instaform" },
    "content-type": { type: "string", pattern: "^application/json(; ?charset=utf-8)?$" },
    cookie: { not: {} },
    "proxy-authorization": { not: {} },
  },
  required: ["authorization", "accept", "user-agent", ...(hasBody ? ["content-type"] : [])],
});

/** What a request for an operation looks like: its query, its headers, its parsed body (null without one). */
export function requestSchema(operation: string): Schema {
  const body = bodies[operation];
  const isPush = body === pushBody;
  const isList = lists.includes(operation);
  return closed({
    query: isPush ? pushQuery : isList ? listQuery : noQuery,
    headers: headers(body !== undefined),
    body: body ?? { type: "null" },
  });
}
