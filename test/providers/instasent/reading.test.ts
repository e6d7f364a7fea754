import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import type { LiveKind } from "../../../src/model/snapshot.ts";
import { normaliseAttribute, normaliseDatasource, withParameters } from "../../../src/providers/instasent/normalise.ts";
import { normaliseEvent } from "../../../src/providers/instasent/normalise.ts";
import { canary } from "../../support/canary.ts";
import { calm, failureOf, openForTest, projectUid, type OpenProvider } from "../open-provider.ts";

const request = (kinds: readonly string[], details: Readonly<Record<string, readonly string[]>> = {}) => ({
  scope: "shop",
  kinds,
  details,
});

const labels = (kind: LiveKind | undefined) =>
  kind?.status === "read" ? kind.resources.map(({ label }) => label) : kind;

const paths = ({ simulator }: OpenProvider) =>
  simulator.requests.map(({ path, query }) => path.replace(`/v1/project/${projectUid}`, "") + (query["_start"] ?? ""));

describe("reading a project", () => {
  it("gives every kind with its resources, the project, and what the token is", async () => {
    const { writer } = await openForTest();
    const kinds = ["datasource", "event", "sender", "segment", "campaign", "automation"];
    const scope = await writer.readScope(request(kinds), calm);
    expect({
      ...scope,
      kinds: Object.fromEntries(Object.entries(scope.kinds).map(([k, v]) => [k, labels(v)])),
    }).toEqual({
      scope: "shop",
      title: "my-shop-123 at api.example.com",
      remoteName: "my-shop-123",
      organization: "Acme",
      grantedScopes: expect.arrayContaining(["PROJECT_DATASOURCE_READ"]) as unknown,
      kinds: {
        project: ["my-shop-123"],
        datasource: ["Web", "POS"],
        event: ["order"],
        sender: ["SHOP", "INFO"],
        segment: ["VIP", "Recent"],
        campaign: ["Sale"],
        automation: ["Welcome"],
      },
    });
  });

  it("asks each list once and a page more for datasources, and for nothing that was not wanted", async () => {
    const opened = await openForTest();
    await opened.writer.readScope(request(["datasource", "event", "sender"]), calm);
    expect(paths(opened).toSorted()).toEqual(
      ["", "/channel/sms/sender0", "/datasource0", "/datasource2", "/specs/events"].toSorted(),
    );
  });

  it("asks for the parameters of declared events only", async () => {
    const opened = await openForTest();
    opened.simulator.control.addEvent(projectUid, { uid: "other", parameters: [{ parameter: "x" }] });
    const { kinds } = await opened.writer.readScope(request(["event"], { event: ["order", "unknown"] }), calm);
    expect(paths(opened)).toEqual(["", "/specs/events", "/specs/events/order"]);
    const [order] = kinds["event"]?.status === "read" ? kinds["event"].resources : [];
    expect(order?.attributes["parameters.order-id"]).toMatchObject({ maxLength: 128 });
  });

  it.each([403, 404])("leaves parameters unreadable when they are refused with %i", async (status) => {
    const { writer, simulator } = await openForTest();
    simulator.control.addFault({ match: { path: "/project/*/specs/events/*" }, do: { status } });
    const { kinds } = await writer.readScope(request(["event"], { event: ["order"] }), calm);
    const [order] = kinds["event"]?.status === "read" ? kinds["event"].resources : [];
    expect(Object.keys(order?.unreadable ?? {})).toEqual(["parameters.*"]);
  });

  it("names the default sender by its from", async () => {
    const { writer } = await openForTest();
    const { kinds } = await writer.readScope(request(["project"], { project: ["defaultSmsSender"] }), calm);
    const project = kinds["project"]?.status === "read" ? kinds["project"].resources[0] : undefined;
    expect(project?.attributes["defaultSmsSender"]).toBe("SHOP");
  });

  it("leaves the default sender unknown when senders may not be read, or do not hold it", async () => {
    const reasons: unknown[] = [];
    for (const prepare of [
      ({ simulator }: OpenProvider) =>
        simulator.control.addFault({ match: { path: "/**/sender" }, do: { status: 403 } }),
      ({ simulator }: OpenProvider) => simulator.control.changeProject(projectUid, { defaultSmsSender: "gone" }),
    ]) {
      const opened = await openForTest();
      prepare(opened);
      const { kinds } = await opened.writer.readScope(request(["project"], { project: ["defaultSmsSender"] }), calm);
      const project = kinds["project"]?.status === "read" ? kinds["project"].resources[0] : undefined;
      reasons.push(project?.unreadable, Object.hasOwn(project?.attributes ?? {}, "defaultSmsSender"));
    }
    expect(reasons).toEqual([
      { defaultSmsSender: "its sender could not be looked up: the token lacks PROJECT_READ" },
      false,
      { defaultSmsSender: "the project names sender gone, which the list of senders does not hold" },
      false,
    ]);
  });

  it("knows that there is no default sender", async () => {
    const { writer, simulator } = await openForTest();
    simulator.control.changeProject(projectUid, { defaultSmsSender: null });
    const { kinds } = await writer.readScope(request(["project"], { project: ["defaultSmsSender"] }), calm);
    const project = kinds["project"]?.status === "read" ? kinds["project"].resources[0] : undefined;
    expect(project?.attributes["defaultSmsSender"]).toBeNull();
  });

  it("takes merge attributes that the answer does not tell for unknown, not for none", async () => {
    const { writer, simulator } = await openForTest();
    const patch = { metadata: { uniqueAttributes: null } };
    simulator.control.addFault({ match: { path: `/project/${projectUid}` }, do: { patch } });
    const { kinds } = await writer.readScope(request(["project"]), calm);
    const project = kinds["project"]?.status === "read" ? kinds["project"].resources[0] : undefined;
    expect(project?.unreadable).toEqual({ uniqueAttributes: "GET /project/my-shop-123 did not tell them" });
  });

  it("leaves rights unknown when neither answer tells them and the token may not ask", async () => {
    const { writer, simulator } = await openForTest();
    const path = `/project/${projectUid}`;
    simulator.control.addFault({ match: { path }, do: { patch: { metadata: { scopes: null } } } });
    simulator.control.addFault({ match: { path: "/" }, do: { status: 403 } });
    expect((await writer.readScope(request(["project"]), calm)).grantedScopes).toBeUndefined();
  });

  it.each<readonly [string, string, number, string]>([
    ["datasources for want of a right", "/project/*/datasource", 403, "the token lacks PROJECT_DATASOURCE_READ"],
  ])("cannot do without %s", async (_, path, status, said) => {
    const { writer, simulator } = await openForTest();
    simulator.control.addFault({ match: { path }, do: { status } });
    expect(await failureOf(writer.readScope(request(["datasource"]), calm))).toEqual({
      name: "KnownError",
      message: `The datasources of project "shop" cannot be read: ${said}.`,
      exitCode: 4,
    });
  });

  it("explains a wrong uid with the projects that the token reaches", async () => {
    const { writer } = await openForTest({ uid: "my-shop" });
    const reading = writer.readScope(request(["project"]), calm);
    await expect(reading).rejects.toMatchObject({
      exitCode: 3,
      message: 'Project "my-shop" does not exist, or this token may not see it.',
      help: expect.stringContaining('The token reaches "my-shop-123"') as unknown,
    });
  });

  it("refuses an answer about another project", async () => {
    const { writer, simulator } = await openForTest();
    const patch = { entity: { uid: "other" } };
    simulator.control.addFault({ match: { path: `/project/${projectUid}` }, do: { patch } });
    expect(await failureOf(writer.readScope(request(["project"]), calm))).toMatchObject({
      message: 'GET /project/my-shop-123 answered with another project ("other").',
      exitCode: 1,
    });
  });

  it("refuses an answer about another datasource", async () => {
    const { writer, simulator } = await openForTest();
    simulator.control.addFault({ match: { path: "/**/datasource/*" }, do: { patch: { entity: { id: "d2" } } } });
    expect((await failureOf(writer.readResource("datasource", "d1", calm)))?.message).toContain(
      "answered with another datasource (d2)",
    );
  });
});

describe("a list of datasources from a server without paging", () => {
  const seedOf = (count: number, maxLimit: number) => ({
    projects: {
      [projectUid]: { datasources: Array.from({ length: count }, (_, index) => ({ name: `Source ${index}` })) },
    },
    paging: { maxLimit },
    faults: [{ match: { path: "/project/*/datasource" }, do: { ignoreStart: true } }],
  });

  it("is whole when it came as one short page", async () => {
    const { writer } = await openForTest({ seed: seedOf(3, 50) });
    expect(await writer.listKind("datasource", calm)).toHaveLength(3);
  });

  it("is whole when it tells no limit, and as many as it counts come again", async () => {
    const seed = seedOf(3, 50);
    const faults = [
      ...seed.faults,
      { match: { path: "/project/*/datasource" }, do: { patch: { metadata: { limit: null } } } },
    ];
    const { writer } = await openForTest({ seed: { ...seed, faults } });
    expect(await writer.listKind("datasource", calm)).toHaveLength(3);
  });

  it.each([
    ["a full page", 50, 50],
    ["a page cut short", 7, 3],
  ])("is refused when it came as %s, behind which there may be more", async (_, count, maxLimit) => {
    const { writer } = await openForTest({ seed: seedOf(count, maxLimit) });
    expect((await failureOf(writer.listKind("datasource", calm)))?.message).toContain("could not be read to its end");
  });

  it("is refused when it announces more than it shows", async () => {
    const seed = seedOf(3, 50);
    const faults = [...seed.faults, { match: { path: "/project/*/datasource" }, do: { countLies: 4 } }];
    const { writer } = await openForTest({ seed: { ...seed, faults } });
    expect((await failureOf(writer.listKind("datasource", calm)))?.message).toContain("could not be read to its end");
  });
});

describe("an id from outside", () => {
  it.each(["dsapi", "DSAPI", "", ".", "..", "a\nb", "a".repeat(300), "\ud800"])(
    "is refused before it enters a path: %j",
    async (id) => {
      const { writer, simulator } = await openForTest();
      expect(await failureOf(writer.readResource("datasource", id, calm))).toMatchObject({ exitCode: 3 });
      expect(simulator.requests).toEqual([]);
    },
  );

  it.each(["a/b", "a?b", "a#b", "a%2fb", "../d1", "é"])("is escaped in a path: %j", async (id) => {
    const { writer, simulator } = await openForTest();
    expect(await writer.readResource("datasource", id, calm)).toBeUndefined();
    expect(simulator.requests.map(({ path }) => path.split("/").length)).toEqual([6]);
  });

  it.each(["dsapi", ".."])("is refused as a project too: %j", async (uid) => {
    expect(await failureOf(openForTest({ uid }))).toMatchObject({ exitCode: 3 });
  });

  it("never is the dsapi alias, whatever the platform answers", async () => {
    const { writer, simulator } = await openForTest();
    simulator.control.addDatasource(projectUid, { name: "dsapi", id: "dsapi2" });
    await writer.readScope(request(["datasource", "segment", "event"], { event: ["order"] }), calm);
    await writer.readResource("datasource", "dsapi2", calm);
    expect(simulator.requests.filter(({ path }) => /\/dsapi(\/|$)/i.test(path))).toEqual([]);
  });
});

describe("an answer in the API's many spellings", () => {
  const attribute = (entity: Record<string, Json>) =>
    normaliseAttribute("GET", "entity", { uid: "x", ...entity }).attributes;

  it.each<readonly [string, Record<string, Json>, Record<string, Json>]>([
    ["readOnly", { readOnly: true }, { readonly: true }],
    ["readonly", { readonly: true }, { readonly: true }],
    ["readonly before readOnly", { readonly: false, readOnly: true }, { readonly: false }],
    ["multiValue", { multiValue: 5 }, { multivalue: 5 }],
    ["multivalue", { multivalue: 5 }, { multivalue: 5 }],
    ["labels, which are never compared", { displayLabel: "<XLT>Name</XLT>", description: "<XLT>x</XLT>" }, {}],
    ["keys that nobody knows", { brandNew: [1] }, { brandNew: [1] }],
  ])("of an attribute: %s", (_, entity, expected) => {
    expect(attribute(entity)).toEqual({ uid: "x", ...expected });
  });

  it.each(["multiValue", "multivalue"])("of a parameter: %s", (spelling) => {
    const event = normaliseEvent("GET", "entity", { uid: "e", name: "label" });
    const spec = { parameter: "p", title: "label", [spelling]: 5, dataType: "bool" };
    expect(withParameters(event, "GET", [spec]).attributes).toEqual({
      uid: "e",
      "parameters.p": { multiValue: 5, dataType: "bool" },
    });
  });

  it.each<Json>(["7", 7, null])("of a datasource: priority %j, and counters, are not compared", (priority) => {
    const entity = {
      id: "d1",
      name: "X",
      priority,
      receivedContacts: 5,
      audienceTags: null,
      description: null,
      new: {},
    };
    expect(normaliseDatasource("GET", "entity", entity, () => undefined).attributes).toEqual({
      name: "X",
      description: "",
      audienceTags: [],
      defaultCountry: null,
      locale: null,
      timezone: null,
    });
  });

  it.each<readonly [string, Json, string]>([
    ["shown", { token: "ck_0aB1cD2eF3gH" }, "readable"],
    ["masked with stars", { token: "************9sT0" }, "hidden"],
    ["masked with dots", { token: "••••••••9sT0" }, "hidden"],
    ["cut with an ellipsis", { token: "ck_0a……" }, "hidden"],
    ["with a line break", { token: "ck_0aB1\nX=1" }, "hidden"],
    ["with a space around it", { token: " ck_0aB1cD " }, "hidden"],
    ["empty", { token: "" }, "hidden"],
    ["null", { token: null }, "hidden"],
    ["a number", { token: 7 }, "hidden"],
    ["missing", {}, "hidden"],
    ["no object", "ck_0aB1cD2eF3gH", "hidden"],
    ["null altogether", null, "hidden"],
  ])("of a token: %s", (_, token, status) => {
    const { secret } = normaliseDatasource("GET", "entity", { id: "d", name: "X", token }, () => undefined);
    expect(secret?.status).toBe(status);
  });

  it("registers whatever token an answer shows, the caller's own too", async () => {
    const { writer, secrets } = await openForTest();
    await writer.readScope(request(["datasource"]), calm);
    await writer.readIdentity(calm);
    expect([...new Set(secrets)]).toEqual([canary("web"), canary("pos"), "simulator-token"]);
  });
});
