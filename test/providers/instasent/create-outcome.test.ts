import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../../src/simulator/fault-format.ts";
import type { CreateOutcome } from "../../../src/providers/provider.ts";
import { desired } from "../../plan/scenario.ts";
import { calm, openForTest, openProvider, projectUid } from "../open-provider.ts";

const [crm] = desired()
  .datasource("crm", { name: "CRM", audienceTags: ["crm"] })
  .resources();
if (crm === undefined) throw new Error("nothing declared");
const wanted = crm;

type Brief = "created" | "rejected" | "rejected, undocumented" | "unclear" | "conflict";

function brief(outcome: CreateOutcome): Brief {
  if (outcome.outcome !== "rejected") return outcome.outcome;
  return outcome.isDocumented ? "rejected" : "rejected, undocumented";
}

/** One create under one fault: how it is classified, how often it was sent, and whether it exists now. */
async function createUnder(fault: FaultAction): Promise<{ outcome: CreateOutcome; posts: number; exists: boolean }> {
  const { simulator, writer, close } = await openProvider({ http: { limits: { totalMs: 400 } } });
  try {
    simulator.control.addFault({ match: { method: "POST" }, do: fault });
    const outcome = await writer.create(wanted, calm);
    return {
      outcome,
      posts: simulator.requests.filter(({ method }) => method === "POST").length,
      exists: simulator.state.datasources(projectUid).some(({ name }) => name === "CRM"),
    };
  } finally {
    await close();
  }
}

const documented = new Set([400, 401, 402, 413, 422, 429]);
const undocumented = new Set([403, 404, 405, 406, 410, 415, 431]);
const statuses = [
  200, 202, 203, 204, 205, 206, 300, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411,
  412, 413, 415, 418, 422, 423, 425, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 520, 522, 524, 599,
];

const bodies: Readonly<Record<string, { readonly fault: FaultAction; readonly isError: boolean }>> = {
  "the API's own error": { fault: {}, isError: true },
  "a message": { fault: { wrongShape: '{"message":"no"}' }, isError: true },
  "a bare text": { fault: { wrongShape: '"API rate limit exceeded"' }, isError: true },
  "an error with an entity": { fault: { wrongShape: '{"message":"no","entity":{"id":"d9"}}' }, isError: false },
  "an empty object": { fault: { wrongShape: "{}" }, isError: false },
  "a list": { fault: { wrongShape: "[]" }, isError: false },
  null: { fault: { wrongShape: "null" }, isError: false },
  "a number": { fault: { wrongShape: "7" }, isError: false },
  "cut JSON": { fault: { wrongShape: '{"message":"n' }, isError: false },
  nothing: { fault: { emptyBody: true }, isError: false },
  "a web page": {
    fault: { wrongShape: "<html>no</html>", headers: { "Content-Type": "text/html" } },
    isError: false,
  },
};

describe("what an answer to the create says about it", () => {
  it.each(Object.entries(bodies))("for every status, with %s as its body", async (name, { fault, isError }) => {
    const { simulator, writer } = await openForTest();
    const found: [number, Brief][] = [];
    for (const status of statuses) {
      simulator.control.clearFaults();
      simulator.control.addFault({ match: { method: "POST" }, do: { status, ...fault } });
      const outcome = await writer.create(wanted, calm);
      found.push([status, brief(outcome)]);
    }
    const expected = statuses.map((status): [number, Brief] => {
      if (!isError || name === "nothing") return [status, "unclear"];
      if (documented.has(status)) return [status, "rejected"];
      return [status, undocumented.has(status) ? "rejected, undocumented" : "unclear"];
    });
    expect(found).toEqual(expected);
    expect(simulator.requests.filter(({ method }) => method === "POST")).toHaveLength(statuses.length);
  });

  const entity = { id: "d9", name: "CRM", token: { token: "token-of-d9" } };

  it.each<readonly [string, string, Brief]>([
    ["the datasource", JSON.stringify({ entity }), "created"],
    ["the datasource among unknown keys", JSON.stringify({ entity: { ...entity, x: 1 }, y: 2 }), "created"],
    ["the datasource without its token", JSON.stringify({ entity: { id: "d9", name: "CRM" } }), "created"],
    ["the datasource, its name tidied", JSON.stringify({ entity: { ...entity, name: " CRM " } }), "created"],
    ["another name", JSON.stringify({ entity: { ...entity, name: "POS" } }), "unclear"],
    ["another case", JSON.stringify({ entity: { ...entity, name: "crm" } }), "unclear"],
    ["no name", JSON.stringify({ entity: { id: "d9" } }), "unclear"],
    ["no id", JSON.stringify({ entity: { name: "CRM" } }), "unclear"],
    ["an empty id", JSON.stringify({ entity: { ...entity, id: "" } }), "unclear"],
    ["a number as its id", JSON.stringify({ entity: { ...entity, id: 9 } }), "unclear"],
    ["a field of the wrong shape", JSON.stringify({ entity: { ...entity, audienceTags: "crm" } }), "unclear"],
    ["a list of entities", JSON.stringify({ entity: [entity] }), "unclear"],
    ["entities", JSON.stringify({ entities: [entity] }), "unclear"],
    ["a bare datasource", JSON.stringify(entity), "unclear"],
    ["an error", '{"message":"no"}', "unclear"],
    ["null", "null", "unclear"],
    ["nothing", "", "unclear"],
    ["cut JSON", JSON.stringify({ entity }).slice(0, -5), "unclear"],
    ["JSON with something after it", `${JSON.stringify({ entity })}<`, "unclear"],
  ])("for a 201 with %s", async (_, wrongShape, expected) => {
    const { outcome, posts } = await createUnder({ wrongShape });
    expect([brief(outcome), posts]).toEqual([expected, 1]);
  });

  it.each<readonly [string, FaultAction, Brief, boolean]>([
    ["a reset before anything was done", { resetBeforeCommit: true }, "unclear", false],
    ["a reset after it was done", { resetAfterCommit: true }, "unclear", true],
    ["no answer at all, not done", { hang: "beforeCommit" }, "unclear", false],
    ["no answer at all, done", { hang: "afterCommit" }, "unclear", true],
    ["half an answer", { truncate: "contentLength" }, "unclear", true],
    ["an answer without its end", { truncate: "chunked" }, "unclear", true],
    ["an answer that drips", { drip: 50 }, "unclear", true],
    ["an answer that never ends", { endless: true }, "unclear", true],
    ["a gzip bomb", { gzipBomb: 64 }, "unclear", true],
    ["a captive portal", { html: true }, "unclear", true],
    ["a redirect elsewhere", { redirect: "https://evil.example/" }, "unclear", false],
    ["a redirect within", { redirect: "/v1/project/x/datasource" }, "unclear", false],
    ["a 502 after it was done", { statusAfterCommit: 502 }, "unclear", true],
    ["a 429 with Retry-After", { retryAfter: "2" }, "rejected", false],
    ["a commit that comes later", { commitLater: 60_000 }, "unclear", false],
  ])("for %s", async (_, fault, expected, exists) => {
    expect(await createUnder(fault).then((made) => [brief(made.outcome), made.posts, made.exists])).toEqual([
      expected,
      1,
      exists,
    ]);
  });

  it("gives the exit codes that the run needs to know whether going on makes sense", async () => {
    const codes = new Map<number, unknown>();
    for (const status of [400, 401, 402, 403, 422, 429, 503]) {
      const { outcome } = await createUnder({ status });
      codes.set(status, outcome.outcome === "created" ? undefined : outcome.error.exitCode);
    }
    expect([...codes]).toEqual([
      [400, 1],
      [401, 4],
      [402, 5],
      [403, 4],
      [422, 1],
      [429, 5],
      [503, 10],
    ]);
  });

  it("tells the field errors of a refusal", async () => {
    const { simulator, writer } = await openForTest({ seed: { options: { uniqueNames: true } } });
    simulator.control.addDatasource(projectUid, { name: "CRM" });
    const outcome = await writer.create(wanted, calm);
    expect(outcome.outcome === "rejected" && [outcome.isDocumented, outcome.error.message]).toEqual([
      true,
      "POST /project/my-shop-123/datasource answered 422: name: This value is already used.",
    ]);
  });
});

describe("what is sent to create", () => {
  it("is what was declared, the tags that the API requires, and nothing else", async () => {
    const { simulator, writer } = await openForTest();
    const [declared] = desired()
      .datasource("x", { name: "X", tags: ["ecommerce"], token: [{ file: "x" }], contracts: [] })
      .resources();
    if (declared !== undefined) await writer.create(declared, calm);
    expect(simulator.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["POST", "/v1/project/my-shop-123/datasource", { audienceTags: [], name: "X", tags: ["ecommerce"] }],
    ]);
  });

  it("registers the token that is born as a secret", async () => {
    const { writer, secrets, simulator } = await openForTest();
    await writer.create(wanted, calm);
    const made = simulator.state.datasources(projectUid).find(({ name }) => name === "CRM");
    expect(secrets).toEqual([made?.token.token]);
  });

  it.each([
    ["the signal was aborted before", { aborted: true }, 130],
    ["the run's requests are used up", { maxRequests: 0 }, 6],
  ])("is nothing when %s, and that is certain", async (_, { aborted, maxRequests }: Record<string, unknown>, code) => {
    const { createRequestMeter } = await import("../../../src/http/request-meter.ts");
    const meter = createRequestMeter(typeof maxRequests === "number" ? { maxRequests } : {});
    const { simulator, writer } = await openForTest({ http: { meter } });
    const signal = aborted === true ? AbortSignal.abort(new Error("interrupted")) : calm;
    const outcome = await writer.create(wanted, signal);
    expect([brief(outcome), outcome.outcome === "rejected" && outcome.error.exitCode, simulator.requests]).toEqual([
      "rejected",
      code,
      [],
    ]);
  });
});
