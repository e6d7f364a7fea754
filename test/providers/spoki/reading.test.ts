import { describe, expect, it, onTestFinished } from "vitest";
import { baseUrlOf } from "../../../src/providers/spoki/base-url.ts";
import { toDesired } from "../../../src/providers/spoki/declare.ts";
import { spoki } from "../../../src/providers/spoki/provider.ts";
import type { Secret } from "../../../src/model/secret.ts";
import { placeAt } from "../../plan/scenario.ts";
import { openEntry } from "../open-entry.ts";
import { openSpokiStage } from "./stage.ts";

const everything = {
  account: { account: {} },
  "custom-field": {},
  list: {},
  template: {},
  approval: {},
  webhook: {},
  tag: {},
  automation: {},
  channel: {},
  role: {},
};

const signal = new AbortController().signal;

describe("reading an account", () => {
  it("costs one list call for each section, and approvals none beside the templates", async () => {
    const stage = await openSpokiStage(everything, { templates: [{ name: "t", languages: { en: {} } }], webhooks: [] });
    await stage.plan();
    expect(
      stage.simulator.requests.map(({ method, path }) => `${method} ${path.replace("/spoki/api/1", "")}`).toSorted(),
    ).toEqual([
      "GET /accounts/",
      "GET /automations/",
      "GET /channel/",
      "GET /custom-fields/",
      "GET /external-webhooks/",
      "GET /lists/",
      "GET /roles/",
      "GET /tags/",
      "GET /templates/",
    ]);
  });

  it("sends the key in the vendor's header, to the configured host only, whatever host a page names as the next", async () => {
    const stage = await openSpokiStage({ list: {} }, { lists: [{ name: "a" }, { name: "b" }], pageSize: 1 });
    expect((await stage.plan()).unmanaged.map(({ label }) => label)).toEqual(["a", "b"]);
    expect(stage.simulator.requests.map(({ headers }) => headers["x-spoki-api-key"])).toEqual([
      "token-of-the-test",
      "token-of-the-test",
    ]);
    expect(stage.simulator.requests.map(({ headers }) => headers["authorization"])).toEqual([undefined, undefined]);
  });

  it("takes a list as pages or as a bare array, wherever", async () => {
    const seed = { lists: [{ name: "a" }], webhooks: [{ event: "contact.created", url: "https://example.com" }] };
    for (const bare of [[], ["lists", "external-webhooks"]]) {
      const stage = await openSpokiStage({ list: {}, webhook: {} }, { ...seed, bare });
      expect((await stage.plan()).unmanaged).toHaveLength(2);
    }
  });

  it("notes every secret in an answer before anything else is done with it, and keeps none", async () => {
    const noted: string[] = [];
    const seed = {
      webhooks: [
        {
          event: "contact.created",
          url: "https://u:password-in-url@example.com/?key=0123456789abcdef",
          secret: "whsec_secret",
        },
      ],
      automations: [{ name: "a", secret: "automation-secret" }],
    };
    const register = (secret: Secret) => void noted.push(secret.reveal());
    const entry = await openEntry(spoki, {
      scope: { provider: "spoki", key: "spoki:main" },
      seed: { spoki: seed },
      register,
    });
    onTestFinished(entry.close);
    const kinds = ["webhook", "automation"];
    const scope = await entry.writer.readScope({ scope: "spoki:main", kinds, details: {} }, signal);
    const secrets = ["whsec_secret", "password-in-url", "0123456789abcdef", "automation-secret"];
    expect(noted.toSorted()).toEqual(secrets.toSorted());
    expect(JSON.stringify(scope)).not.toMatch(/whsec_secret|automation-secret/);
    const [webhook] = await entry.writer.listKind("webhook", signal);
    expect(webhook?.label).toBe("contact.created to https://example.com/?…");
    const created = await entry.writer.create(
      toDesired({
        scope: "spoki:main",
        kind: "webhook",
        key: "h",
        value: { event: "contact.updated", url: "https://example.com/h" },
        place: placeAt(1),
        fieldPlaces: {},
        folder: "/config",
      }),
      signal,
    );
    expect(JSON.stringify(created)).not.toMatch(/whsec_/);
    expect(noted.at(-1)).toMatch(/^whsec_[0-9a-f]{64}$/);
  });

  it("reads a template in the form of the document's prose too", async () => {
    const stage = await openSpokiStage(
      { template: { promo_spring: { category: "MARKETING", languages: { it: { body: "Ciao" } } } } },
      {},
    );
    const prose = {
      id: 101,
      name: "promo_spring",
      language: "it",
      category: "MARKETING",
      status: "APPROVED",
      waba: "123456789",
      components: [{ type: "BODY", text: "Ciao" }],
    };
    stage.simulator.control.addFault({
      do: { status: 200, body: { count: 1, next: null, previous: null, results: [prose] } },
    });
    expect(await stage.plan()).toMatchObject({ changes: [], manual: [] });
  });

  it.each([
    ["an entity that is no object", { count: 1, results: [7] }],
    ["an id that is no number", { count: 1, results: [{ id: "../x", name: "a" }] }],
    ["a name that is no text", { count: 1, results: [{ id: 1, name: { $: 1 } }] }],
    ["no results", { count: 0 }],
    ["text", "hello"],
    ["null", null],
  ])("refuses %s, and names the endpoint", async (_, body) => {
    const stage = await openSpokiStage({ list: {} }, {});
    stage.simulator.control.addFault({ do: { status: 200, body } });
    await expect(stage.plan()).rejects.toThrow(/GET \/lists\//);
  });
});

describe("the limits", () => {
  it("are kept for each endpoint by itself: twenty fields take minutes, and not one is refused", async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`FIELD_${index}`, { label: "a", type: "text", example: "a" }]),
    );
    const stage = await openSpokiStage({ "custom-field": fields }, {});
    expect((await stage.plan()).findings).toMatchObject([
      {
        ruleId: "slow-apply",
        severity: "info",
        message: expect.stringMatching(/applying 20 custom fields .* at least 3 minutes/),
      },
    ]);
    const start = stage.clock.now();
    const { exitCode, statuses } = await stage.run();
    expect([exitCode, statuses.length]).toEqual([0, 20]);
    const minutes = (stage.clock.now() - start) / 60_000; // five creates a minute, and lists of two pages at five a minute
    expect(minutes).toBeGreaterThan(3);
    expect(minutes).toBeLessThan(10);
    expect(stage.bodies("POST", "/custom-fields/")).toHaveLength(20); // none was refused and sent again
  });

  it("are waited out for a minute when somebody else spends them, as no answer says how long", async () => {
    const stage = await openSpokiStage({ tag: { vip: {} } }, { tags: [{ name: "vip" }] });
    stage.simulator.control.addFault({ match: { times: 1 }, do: { status: 429 } });
    const start = stage.clock.now();
    expect((await stage.plan()).summary.checks.passed).toBe(1);
    expect(stage.clock.now() - start).toBe(60_000);
  });

  it("of a write that is refused all the same end the run as a spent limit, with nothing sent twice", async () => {
    const stage = await openSpokiStage({ list: { A: {}, B: {} } }, {});
    stage.simulator.control.addFault({ match: { method: "POST" }, do: { status: 429 } });
    const run = await stage.run();
    expect(run).toMatchObject({ statuses: ["create list/A failed", "create list/B not-attempted"], exitCode: 5 });
    expect(stage.writes()).toEqual(["POST /lists/"]);
  });
});

describe("the address", () => {
  const of = (url: string | undefined, environment: Readonly<Record<string, string>> = {}) =>
    baseUrlOf({
      scope: url === undefined ? undefined : ({ settings: { url } } as never),
      token: undefined,
      environment,
      apiUrl: "https://api.instasent.com/v1",
    });

  it("is the vendor's unless something else is said, with or without the path", () => {
    expect(of(undefined)).toBe("https://api.spoki.com/api/1");
    expect(of("https://example.com/")).toBe("https://example.com/api/1");
    expect(of("https://example.com/api/1/")).toBe("https://example.com/api/1");
    expect(of(undefined, { SPOKI_API_URL: "http://127.0.0.1:9" })).toBe("http://127.0.0.1:9/api/1");
    expect(of("https://a.example", { SPOKI_API_URL: "https://b.example" })).toBe("https://a.example/api/1");
  });
});
