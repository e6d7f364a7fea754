import type { FaultAction } from "../../src/simulator/fault-format.ts";
import type { Exchange } from "../../src/simulator/watch-exchanges.ts";
import { errorSchemas, refusedPushSchema, successSchemas } from "./api-schemas.ts";
import {
  complaintsAboutDescribedAnswer,
  complaintsAboutDescribedRequest,
  describedPlatformOf,
} from "./check-described-exchange.ts";
import { complaints, parseText } from "./complaints.ts";
import { requestSchema } from "./request-schemas.ts";

const requestSchemas = new Map<string, object>();

/** The operations of the API, those with fewer parameters first: `segment/dynamic` is not a segment. */
const operations = Object.keys(successSchemas)
  .toSorted((a, b) => a.split("{").length - b.split("{").length)
  .map((name) => {
    const [method, path = ""] = name.split(" ");
    return {
      name,
      method,
      pattern: new RegExp(`^/v1${path.replaceAll(/\{\w+\}/gu, "[^/]+").replace(/^\/$/u, "/?")}$`, "u"),
    };
  });

/** How the request strays from what the API takes; nothing for one that the client did not send. */
export function complaintsAboutRequest(request: Exchange["request"]): readonly string[] {
  const { method, path, query, headers, body } = request;
  if (!isOurs(headers)) return [];
  const other = describedPlatformOf(request);
  if (other !== undefined) return complaintsAboutDescribedRequest(other, request);
  const operation = operationOf(method, path);
  if (operation === undefined) return [`the API has no ${method} ${path}`];
  const alias = path.split("/").includes("dsapi") ? ["it uses the alias dsapi, which may be any datasource"] : [];
  let schema = requestSchemas.get(operation);
  if (schema === undefined) requestSchemas.set(operation, (schema = requestSchema(operation)));
  const sent = { query: Object.fromEntries(query), headers, body: parseText(body ?? "") };
  return [...alias, ...complaints(schema, sent)].map((complaint) => `${operation}: request ${complaint}`);
}

/** True for a request of the client; tests also send some of their own. */
export function isOurs(headers: Exchange["request"]["headers"]): boolean {
  return (headers["user-agent"] ?? "").startsWith("instaform");
}

/** Faults that only decide which answer comes, when, or how often: the answer itself is still the API's. */
const harmless = new Set<keyof FaultAction>([
  "latency",
  "retryAfter",
  "status",
  "statusAfterCommit",
  "duplicateCommit",
  "drip",
  "staleList",
  "alternating",
  "ignoreStart",
  "endlessPages",
  "repeatedIds",
  "shiftPages",
  "countLies",
]);

/** True when a fault has made of the answer what the API would not say. */
export function isAltered({ fault, request }: Exchange): boolean {
  const forced = fault.statusAfterCommit ?? fault.status;
  const errors = describedPlatformOf(request)?.errors ?? errorSchemas;
  if (forced !== undefined && forced < 500 && errors[forced] === undefined) return true;
  return Object.keys(fault).some((key) => !harmless.has(key as keyof FaultAction)); // a fault has no other keys
}

/** How the answer strays from what the API says. */
export function complaintsAboutAnswer(exchange: Exchange): readonly string[] {
  const { request, answer } = exchange;
  if (answer === undefined) return [];
  const other = describedPlatformOf(request);
  if (other !== undefined) return complaintsAboutDescribedAnswer(other, exchange);
  const operation = operationOf(request.method, request.path) ?? "no operation";
  const { status } = answer;
  const body = parseText(answer.text);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return [...complaints(schemaOf(operation, status, body), body), ...complaints(headerSchema, headers, "headers")].map(
    (complaint) => `${operation}: answer ${status} ${complaint}`,
  );
}

const count = { type: "string", pattern: "^\\d+$" };
const headerSchema = {
  type: "object",
  properties: {
    "content-type": { const: "application/json" },
    "x-ratelimit-limit": count,
    "x-ratelimit-remaining": count,
    "x-ratelimit-reset": count,
  },
  required: ["content-type", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"],
};
const nothing = { not: {} };

function schemaOf(operation: string, status: number, body: unknown): object {
  const usual = operation === "POST /project/{project}/datasource" ? 201 : 200;
  if (status === usual) return successSchemas[operation] ?? nothing;
  const isPush = operation.startsWith("POST") && operation.includes("/stream/");
  if (status === 422 && isPush && typeof body === "object" && body !== null && "success" in body) {
    return refusedPushSchema;
  }
  // Gateways in front of the API are not described; the simulator lets them speak like the API.
  return errorSchemas[status] ?? (status > 500 && status < 600 ? errorSchemas[500] : undefined) ?? nothing;
}

function operationOf(method: string, path: string): string | undefined {
  return operations.find((each) => each.method === method && each.pattern.test(path))?.name;
}
