import { gzipSync } from "node:zlib";
import { decodeText, parseJsonText } from "../../../src/http/decode-body.ts";
import { HttpError } from "../../../src/http/http-error.ts";
import type { GetClient, PostClient, PostOutcome } from "../../../src/http/http-client.ts";
import { defaultLimits } from "../../../src/http/limits.ts";
import { describeRedirect } from "../../../src/http/redirect.ts";
import { KnownError } from "../../../src/model/errors.ts";
import { createInstasentProvider } from "../../../src/providers/instasent/provider.ts";
import { desired, placeAt } from "../../plan/scenario.ts";
import { must, type FuzzTarget } from "../fuzz-target.ts";

const project = {
  entity: { id: "1", uid: "shop", name: "Shop", locale: "es_ES", timezone: "Europe/Madrid", generalConfig: {} },
  metadata: {
    uniqueAttributes: ["_email"],
    organization: { id: "2", name: "Acme" },
    scopes: ["PROJECT_DATASOURCE_READ"],
  },
};
const datasource = {
  id: "d1",
  uid: "ds-1",
  name: "CRM",
  type: "dsapi",
  integration: null,
  locale: "es_ES",
  timezone: "UTC",
  defaultCountry: null,
  createdAt: "2026-01-01T00:00:00+00:00",
  audienceTags: ["crm"],
  token: { id: "t1", token: "secret-of-the-datasource", title: "CRM", createdAt: "2026-01-01T00:00:00+00:00" },
};
const list = { entities: [datasource], metadata: { count: 1, start: 0, limit: 50 } };
const attributes = {
  entities: [{ uid: "tier", dataType: "keyword", multivalue: 1, custom: true, readonly: false, enabled: true }],
};
const events = { entities: [{ uid: "order", name: "Order", category: "ecommerce", attribution: true }] };
const parameters = {
  entities: [{ parameter: "order-id", dataType: "keyword", required: true, multiValue: 1, maxLength: 128 }],
};
const refusals = [
  { errors: { fields: { name: ["too long", "taken"] } } },
  { title: "Forbidden", status: 403, detail: "no" },
  { message: "slow down", code: 429 },
];

const calm = new AbortController().signal;
const statuses = [200, 201, 202, 204, 302, 400, 401, 403, 404, 422, 429, 500, 503];
const kinds = ["attribute", "automation", "campaign", "datasource", "event", "project", "segment", "sender"];
const scope = {
  provider: "instasent",
  key: "shop",
  remoteName: "shop",
  token: { status: "undeclared", place: placeAt(1) },
  mentionedKinds: [],
  declarations: [],
  place: placeAt(1),
} as const;
const refuse = (): never => {
  throw new Error("not part of this");
};

/** What the HTTP client makes of an answer with this body: parsed JSON, or an error that was foreseen. */
async function receive(
  input: Buffer,
): Promise<{ readonly status: number; readonly body: unknown; readonly text: string }> {
  const status = statuses[input.length % statuses.length] ?? 200;
  const isPacked = input.length % 5 === 0;
  const headers = {
    "content-type": input.length % 7 === 0 ? input.subarray(0, 30).toString("latin1") : "application/json",
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    location: input.subarray(0, 60).toString("latin1"),
  };
  must(
    (describeRedirect(status, headers, "https://api.example.com/v1")?.length ?? 0) < 500,
    "a redirect is told in short",
  );
  // One in two packed bodies is what it says; the other is bytes that only claim to be.
  const body = isPacked && input.length % 10 === 0 ? gzipSync(input) : input;
  const decoded = await decodeText({ status, headers, body }, defaultLimits);
  if ("problem" in decoded) throw failed(decoded.problem);
  const parsed = parseJsonText(decoded.text, headers["content-type"], defaultLimits);
  if ("problem" in parsed) throw failed(parsed.problem);
  return { status, body: parsed.value, text: decoded.text };
}

function failed(problem: string): HttpError {
  must(problem.length < 500, "a problem is told in short");
  return new HttpError(problem, { method: "GET", path: "/x", kind: "answer", exitCode: 1 });
}

function providerOver(get: GetClient["get"], post: PostClient["post"]) {
  return createInstasentProvider({
    hostOf: () => "api.example.com",
    openReadClient: () => ({ get }),
    openWriteClient: () => ({ get, post }),
    openIngestClients: refuse,
    register: () => undefined,
    redact: (text) => text,
  });
}

const [crm] = desired().datasource("crm", { token: [] }).resources();

async function foreseen(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    must(error.message.length < 20_000, "a message stays readable");
  }
}

/** An answer of the platform, to every question that is asked of it. */
export const httpAnswer: FuzzTarget = {
  seeds: [project, list, attributes, events, parameters, { entity: datasource }, ...refusals].map((each) =>
    JSON.stringify(each),
  ),
  words: [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"entities":',
    '"entity":',
    '"token":',
    '"id":',
    '"dsapi"',
    "<html>",
    "\n",
    "null",
  ],
  judge: async (input) => {
    const get: GetClient["get"] = async ({ path }) => {
      // Paths that the case is not about get a good answer, so that what follows is reached too.
      const whole = Buffer.from(JSON.stringify(path.endsWith("/shop") ? project : { entities: [], metadata: {} }));
      const { status, body } = await receive(path.length % 3 === input.length % 3 ? input : whole);
      if (status > 299) throw HttpError.fromAnswer("GET", path, status, body);
      return { status: 200, body };
    };
    const post = async (): Promise<PostOutcome> => {
      try {
        return { outcome: "answered", ...(await receive(input)) };
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        return { outcome: "unclear", error };
      }
    };
    const writer = providerOver(get, post).openWriter(scope);
    const details = { event: ["order"], project: ["defaultSmsSender"] };
    await foreseen(writer.readScope({ scope: "shop", kinds, details }, calm));
    await foreseen(writer.readIdentity(calm));
    await foreseen(writer.readResource("datasource", "d1", calm));
    if (crm !== undefined) await writer.create(crm, calm); // whatever comes, it is an outcome
  },
};
