import type { Exchange } from "../../src/simulator/watch-exchanges.ts";
import { complaints, parseText } from "./complaints.ts";
import { svixErrors, svixHeaders, svixOperations } from "./svix-schemas.ts";

const operations = Object.entries(svixOperations).map(([label, operation]) => {
  const [method = "", path = ""] = label.split(" ");
  return { label, method, pattern: new RegExp(`^/svix${path.replaceAll(/\{\w+\}/gu, "[^/]+")}$`, "u"), ...operation };
});

/** True for a request to the simulated Svix. */
export function isSvix({ path }: Exchange["request"]): boolean {
  return path.startsWith("/svix/");
}

const headerSchemas = new Map<string, object>();

/** How a request of the client strays from what Svix takes. */
export function complaintsAboutSvixRequest({
  method,
  path,
  query,
  headers,
  body,
}: Exchange["request"]): readonly string[] {
  const operation = operations.find((each) => each.method === method && each.pattern.test(path));
  if (operation === undefined) return [`the API has no ${method} ${path}`];
  let headerSchema = headerSchemas.get(method);
  if (headerSchema === undefined) headerSchemas.set(method, (headerSchema = svixHeaders(method)));
  return [
    ...complaints(headerSchema, headers, "headers"),
    ...complaints(operation.query, Object.fromEntries(query), "query"),
    ...complaints(operation.body, parseText(body ?? ""), "body"),
  ].map((complaint) => `${operation.label}: request ${complaint}`);
}

/** How an answer strays from what Svix says. */
export function complaintsAboutSvixAnswer({ request: { method, path }, answer }: Exchange): readonly string[] {
  if (answer === undefined || answer.status >= 500) return [];
  const { status, text } = answer;
  const operation = operations.find((each) => each.method === method && each.pattern.test(path));
  // A server without the endpoint, which is what a self-hosted one is, answers in nobody's words.
  if (status === 404 && text === "" && path.includes("/integration")) return [];
  const schema = operation !== undefined && status === operation.success ? operation.answer : svixErrors[status];
  if (schema === undefined) return [`${method} ${path}: answer ${status} is not described`];
  return complaints(schema, parseText(text)).map((complaint) => `${method} ${path}: answer ${status} ${complaint}`);
}

/** True for a status that a fault asked for and that Svix does not have. */
export function isForeignToSvix(status: number): boolean {
  return svixErrors[status] === undefined && status < 500;
}
