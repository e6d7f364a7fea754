import type { Schema } from "./closed-schema.ts";

/** What a vendor says of one operation; only those that the client may call are described. */
export interface DescribedOperation {
  readonly success: number;
  readonly answer: Schema;
  readonly query: Schema;
  readonly body: Schema;
}

/** A platform beside Instasent, as its vendor describes it, in JSON Schemas of our own. */
export interface DescribedPlatform {
  /** The path segment that the simulator serves it below. */
  readonly name: string;
  /** By method and path, such as `GET /api/v1/app/{app}`. */
  readonly operations: Readonly<Record<string, DescribedOperation>>;
  /** Of a request; lower-case names, as Node gives them. What the network adds (host, connection) is left open. */
  readonly headers: (method: string) => Schema;
  /** What an error of a status looks like; an answer of another status below 500 is none of the vendor's. */
  readonly errors: Readonly<Record<number, Schema>>;
  /** True for an answer that is nobody's: of a server that does not have the endpoint. */
  readonly isUnserved?: (path: string, status: number, text: string) => boolean;
}

export const noBody: Schema = { type: "null" };
export const noQuery: Schema = { type: "object", additionalProperties: false };

export function operation(
  success: number,
  answer: Schema,
  query: Schema = noQuery,
  body: Schema = noBody,
): DescribedOperation {
  return { success, answer, query, body };
}

/** Null, or what the schema says. */
export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

/** The headers that every platform gets, with its credential, and never one that is meant for somebody else. */
export function requestHeaders(
  method: string,
  credential: Readonly<Record<string, Schema>>,
  more: Schema = {},
): Schema {
  const hasBody = method !== "GET" && method !== "DELETE";
  const foreign = ["authorization", "x-spoki-api-key", "cookie", "proxy-authorization"];
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(foreign.map((name) => [name, { not: {} }])),
      ...credential,
      accept: { const: "application/json" },
      "user-agent": { type: "string", pattern: "^instaform" },
      "content-type": { type: "string", pattern: "^application/json(; ?charset=utf-8)?$" },
      ...more,
    },
    required: [...Object.keys(credential), "accept", "user-agent", ...(hasBody ? ["content-type"] : [])],
  };
}
