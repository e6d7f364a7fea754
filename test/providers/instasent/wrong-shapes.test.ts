import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import { isJsonObject } from "../../../src/model/json.ts";
import type { GetClient, GetRequest } from "../../../src/http/http-client.ts";
import { HttpError } from "../../../src/http/http-error.ts";
import { KnownError } from "../../../src/model/errors.ts";
import { createInstasentProvider } from "../../../src/providers/instasent/provider.ts";
import type { LiveReader } from "../../../src/providers/provider.ts";
import { calm, openForTest, projectUid } from "../open-provider.ts";

const kinds = ["attribute", "automation", "campaign", "datasource", "event", "project", "segment", "sender"];
const request = { scope: "shop", kinds, details: { event: ["order"], project: ["defaultSmsSender"] } };

/** One answer of the API, changed at one spot. */
interface Mutation {
  readonly path: string;
  readonly field: string;
  readonly how: string;
  readonly body: Json;
}

const replacements: readonly (readonly [string, Json | undefined])[] = [
  ["dropped", undefined],
  ["null", null],
  ["text", "x"],
  ["empty text", ""],
  ["a number", 7],
  ["a negative number", -1],
  ["true", true],
  ["a list", []],
  ["a list of numbers", [1]],
  ["an object", {}],
];

/** Every spot of an answer, each replaced by a value of every other shape. */
function mutations(path: string, body: Json): readonly Mutation[] {
  return spots(body).flatMap((spot) =>
    replacements.map(([how, value]): Mutation => {
      return { path, field: spot.join("."), how, body: replaceAt(body, spot, value) };
    }),
  );
}

function spots(value: Json, at: readonly string[] = []): readonly (readonly string[])[] {
  if (Array.isArray(value)) return [at, ...value.slice(0, 1).flatMap((item: Json) => spots(item, [...at, "0"]))];
  if (!isJsonObject(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => spots(item, [...at, key]))];
}

function replaceAt(value: Json, [key, ...rest]: readonly string[], to: Json | undefined): Json {
  if (key === undefined) return to ?? null;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.map((item, index) => (index === Number(key) ? replaceAt(item, rest, to) : item));
  }
  const object = value as JsonObject;
  if (rest.length > 0) return { ...object, [key]: replaceAt(object[key] ?? null, rest, to) };
  const { [key]: _, ...others } = object;
  return to === undefined ? others : { ...object, [key]: to };
}

/** Every answer the reading of a scope gets, from the simulator over HTTP. */
async function record(): Promise<{ readonly answers: ReadonlyMap<string, Json>; readonly whole: unknown }> {
  const answers = new Map<string, Json>();
  const { simulator } = await openForTest();
  const recording: GetClient = {
    async get(asked) {
      const answer = await realGet(simulator.url, asked);
      answers.set(keyOf(asked), answer);
      return { status: 200, body: answer };
    },
  };
  const whole = await readerOver(recording).readScope(request, calm);
  await readerOver(recording).readIdentity(calm);
  await readerOver(recording).readResource("datasource", "d1", calm);
  return { answers, whole };
}

async function realGet(url: string, { path, query }: GetRequest): Promise<Json> {
  const text = new URLSearchParams(query).toString();
  const answer = await fetch(`${url}${path}?${text}`, { headers: { authorization: "Bearer simulator-token" } });
  return (await answer.json()) as Json;
}

/** Second pages are empty in these recordings, so a path and its start name an answer. */
function keyOf({ path, query }: GetRequest): string {
  return query?.["_start"] === undefined || query["_start"] === "0" ? path : `${path} from ${query["_start"]}`;
}

function readerOver(client: GetClient): LiveReader {
  const provider = createInstasentProvider({
    hostOf: () => "api.example.com",
    openReadClient: () => client,
    openWriteClient: () => {
      throw new Error("nothing is written here");
    },
    openIngestClients: () => {
      throw new Error("nothing is pushed here");
    },
    register: () => undefined,
    redact: (text) => text,
  });
  const place = { file: "x", line: 1, column: 1, endColumn: 1 };
  return provider.openReader({
    provider: "instasent",
    key: "shop",
    remoteName: projectUid,
    token: { status: "undeclared", place },
    mentionedKinds: [],
    declarations: [],
    place,
  });
}

/** Gives recorded answers, one of them changed; a walk that does not end is a failed test, not a hung one. */
function replay(answers: ReadonlyMap<string, Json>, changed: Mutation): GetClient {
  let asked = 0;
  return {
    async get(wanted) {
      asked += 1;
      if (asked > 500) throw new Error(`never ends: ${changed.field} ${changed.how}`);
      const key = keyOf(wanted);
      if (key === changed.path) return { status: 200, body: changed.body };
      const answer = answers.get(key);
      if (answer !== undefined) return { status: 200, body: answer };
      const empty = { entities: [], metadata: {} };
      if (wanted.query !== undefined) return { status: 200, body: empty };
      throw HttpError.fromAnswer("GET", wanted.path, 404, undefined);
    },
  };
}

/** Read all the same, as JSON, or the complaint; a crash is neither. */
async function outcomeOf(act: Promise<unknown>): Promise<{ readonly read: unknown } | { readonly complaint: string }> {
  try {
    return { read: await act };
  } catch (error) {
    if (error instanceof KnownError) return { complaint: error.message };
    throw error;
  }
}

/** Fields whose loss or change must be noticed, by the end of the path and the field. */
const essential: readonly (readonly [path: RegExp, field: RegExp])[] = [
  [/./, /^$/],
  [/datasource$|sender$|segment$|campaign$|automation$|specs/, /^entities(\.0)?$/],
  [/datasource$|sender$|campaign$|automation$/, /^entities\.0\.id$/],
  [/datasource$/, /^entities\.0\.name$/],
  [/segment/, /^entities\.0\.uid$/],
  [/specs\/(attributes|events)$/, /^entities\.0\.uid$/],
  [/specs\/events\/order$/, /^entities\.0\.parameter$/],
  [/my-shop-123$/, /^(entity|entity\.uid|metadata)$/],
];

/** Replacements that leave a field as good as it was. */
function isHarmless({ path, field, how }: Mutation): boolean {
  const isText = how === "text" && /\.(id|uid|name|parameter)$/.test(field) && !path.endsWith("my-shop-123");
  // Only a list that says how long it is can be known to have lost its entries.
  const isEmptyList = how === "a list" && field === "entities" && /specs|dynamic/.test(path);
  return isText || isEmptyList || (field === "metadata" && how === "an object");
}

describe("an answer of the wrong shape", () => {
  it("never crashes, never hides a list, and is named by endpoint and field where the field matters", async () => {
    const { answers, whole } = await record();
    expect([...answers.keys()].toSorted()).toEqual([
      "/",
      "/project/my-shop-123",
      "/project/my-shop-123/automation",
      "/project/my-shop-123/campaign",
      "/project/my-shop-123/channel/sms/sender",
      "/project/my-shop-123/datasource",
      "/project/my-shop-123/datasource from 2",
      "/project/my-shop-123/datasource/d1",
      "/project/my-shop-123/segment",
      "/project/my-shop-123/segment/dynamic",
      "/project/my-shop-123/specs/attributes",
      "/project/my-shop-123/specs/events",
      "/project/my-shop-123/specs/events/order",
    ]);
    const unnoticed: string[] = [];
    const misnamed: string[] = [];
    let tried = 0;
    for (const [path, body] of answers) {
      if (path === "/" || path.includes("from") || path.endsWith("/d1")) continue;
      for (const mutation of mutations(path, body)) {
        if (JSON.stringify(mutation.body) === JSON.stringify(body)) continue;
        tried += 1;
        const where = `${path} ${mutation.field} -> ${mutation.how}`;
        const outcome = await outcomeOf(readerOver(replay(answers, mutation)).readScope(request, calm));
        if ("complaint" in outcome) {
          if (!outcome.complaint.includes(`GET ${path}`)) misnamed.push(`${where}: ${outcome.complaint}`);
          continue;
        }
        const isEssential = essential.some(([p, f]) => p.test(path) && f.test(mutation.field));
        if (isEssential && !isHarmless(mutation)) unnoticed.push(where);
        if (countOf(outcome.read) < countOf(whole) && mutation.field !== "entities") unnoticed.push(`${where} (lost)`);
      }
    }
    expect({ unnoticed, misnamed }).toEqual({ unnoticed: [], misnamed: [] });
    expect(tried).toBeGreaterThan(1_000);
  });

  it.each<readonly [path: string, field: string, how: string, said: string]>([
    ["", "entity.defaultSmsSender", "a number", "entity.defaultSmsSender should be text or null, found a number"],
    ["", "metadata.uniqueAttributes", "text", "metadata.uniqueAttributes should be a list of texts, found a text"],
    ["/datasource", "entities.0.deleted", "text", "entities[0].deleted should be true or false, found a text"],
    ["/datasource", "entities.0.deleted", "a number", "entities[0].deleted should be true or false, found a number"],
    ["/datasource", "metadata", "a list", "metadata should be an object, found a list"],
    ["/datasource", "metadata.count", "text", "metadata.count should be a whole number, found a text"],
    ["/datasource", "metadata.count", "a negative number", "metadata.count should be a whole number, found a number"],
    [
      "/datasource",
      "entities.0.audienceTags",
      "a list of numbers",
      "audienceTags should be a list of texts, found a list",
    ],
    ["/datasource", "entities.0.name", "empty text", "entities[0].name should be text, found an empty text"],
    ["/segment", "entities.0.uid", "dropped", "entities[0].uid should be text, found nothing"],
  ])("is told as it is: %s %s as %s", async (suffix, field, how, said) => {
    const { answers } = await record();
    const path = `/project/my-shop-123${suffix}`;
    const mutation = mutations(path, answers.get(path) ?? null).find((one) => one.field === field && one.how === how);
    if (mutation === undefined) throw new Error("no such mutation");
    const outcome = await outcomeOf(readerOver(replay(answers, mutation)).readScope(request, calm));
    expect("complaint" in outcome && outcome.complaint).toContain(`GET ${path} answered in a shape we do not know: `);
    expect("complaint" in outcome && outcome.complaint).toContain(said);
  });

  it("of the token's own page never crashes either, and leaves rights unknown rather than missing", async () => {
    const { answers } = await record();
    for (const mutation of mutations("/", answers.get("/") ?? null)) {
      const outcome = await outcomeOf(readerOver(replay(answers, mutation)).readIdentity(calm));
      if ("complaint" in outcome) expect(outcome.complaint).toContain("GET / ");
      else if (mutation.field.startsWith("metadata")) {
        expect(outcome.read).toMatchObject({ projects: [projectUid] });
      }
    }
  });

  it("of one datasource is told by its endpoint", async () => {
    const { answers } = await record();
    const path = "/project/my-shop-123/datasource/d1";
    for (const mutation of mutations(path, answers.get(path) ?? null)) {
      const outcome = await outcomeOf(readerOver(replay(answers, mutation)).readResource("datasource", "d1", calm));
      if ("complaint" in outcome) expect(outcome.complaint).toContain(`GET ${path}`);
      else expect(outcome.read).toMatchObject({ remoteId: "d1" });
    }
  });
});

/** How many things were read in all. */
function countOf(scope: unknown): number {
  const found = scope as { readonly kinds: Readonly<Record<string, { readonly resources?: readonly unknown[] }>> };
  return Object.values(found.kinds).reduce((sum, { resources = [] }) => sum + resources.length, 0);
}
