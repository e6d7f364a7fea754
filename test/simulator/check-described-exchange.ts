import type { Exchange } from "../../src/simulator/watch-exchanges.ts";
import { attentive } from "./attentive-schemas.ts";
import { complaints, parseText } from "./complaints.ts";
import { spoki } from "./spoki-schemas.ts";
import { svix } from "./svix-schemas.ts";

type Request = Exchange["request"];

const platforms = [svix, spoki, attentive].map((described) => ({
  ...described,
  headerSchemas: new Map<string, object>(),
  parsed: Object.entries(described.operations).map(([label, operation]) => {
    const [method = "", path = ""] = label.split(" ");
    const pattern = new RegExp(`^/${described.name}${path.replaceAll(/\{\w+\}/gu, "[^/]+")}$`, "u");
    return { label: `${described.name}: ${label}`, method, pattern, ...operation };
  }),
}));

/** The platform beside Instasent that a request is for; undefined for one to Instasent. */
export function describedPlatformOf({ path }: Request): (typeof platforms)[number] | undefined {
  return platforms.find(({ name }) => path.startsWith(`/${name}/`));
}

/** How a request of the client strays from what the platform takes. */
export function complaintsAboutDescribedRequest(
  platform: (typeof platforms)[number],
  { method, path, query, headers, body }: Request,
): readonly string[] {
  const operation = operationOf(platform, method, path);
  if (operation === undefined) return [`the API has no ${method} ${path}`];
  let headerSchema = platform.headerSchemas.get(method);
  if (headerSchema === undefined) platform.headerSchemas.set(method, (headerSchema = platform.headers(method)));
  return [
    ...complaints(headerSchema, headers, "headers"),
    ...complaints(operation.query, Object.fromEntries(query), "query"),
    ...complaints(operation.body, parseText(body ?? ""), "body"),
  ].map((complaint) => `${operation.label}: request ${complaint}`);
}

/** How an answer strays from what the platform says. */
export function complaintsAboutDescribedAnswer(
  platform: (typeof platforms)[number],
  { request: { method, path }, answer }: Exchange,
): readonly string[] {
  if (answer === undefined || answer.status >= 500) return [];
  const { status, text } = answer;
  if (platform.isUnserved?.(path, status, text) === true) return [];
  const operation = operationOf(platform, method, path);
  const schema = status === operation?.success ? operation.answer : platform.errors[status];
  if (schema === undefined) return [`${method} ${path}: answer ${status} is not described`];
  return complaints(schema, parseText(text)).map((complaint) => `${method} ${path}: answer ${status} ${complaint}`);
}

function operationOf({ parsed }: (typeof platforms)[number], method: string, path: string) {
  return parsed.find((each) => each.method === method && each.pattern.test(path));
}
