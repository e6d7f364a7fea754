import type { Declaration } from "../../../src/model/declaration.ts";
import type { KindRules } from "../../../src/model/kind.ts";
import { svix } from "../../../src/providers/svix/provider.ts";
import { svixKinds } from "../../../src/providers/svix/kinds.ts";
import { toDesired } from "../../../src/providers/svix/declare.ts";
import type { SimulatorSeed } from "../../../src/simulator/seed-format.ts";
import type { RunningSimulator } from "../../../src/simulator/start-simulator.ts";
import { placeAt } from "../../plan/scenario.ts";
import { describeConformance, type Bend, type ConformanceSubject } from "../conformance.ts";
import { openEntry, type OpenEntry } from "../open-entry.ts";
import { heldEventTypes, heldIntegrations } from "./held-things.ts";

const rulesOf = (kind: string): KindRules => {
  const rules = svixKinds.find((each) => each.kind === kind);
  if (rules === undefined) throw new Error(`no kind ${kind}`);
  return rules;
};

const listFaults = {
  "ignores-start": { ignoreStart: true },
  "never-ends": { endlessPages: true },
  repeats: { repeatedIds: true },
  // Neither the end nor a way to it.
  "ends-early": { patch: { done: false, iterator: null } },
  grows: { shiftPages: "insert" },
  shrinks: { shiftPages: "delete" },
} as const;

describeConformance({
  name: "svix",
  kind: "event-type",
  rules: rulesOf("event-type"),
  kinds: ["event-type"],
  optionalKinds: [],
  brokenLists: ["ignores-start", "never-ends", "repeats", "ends-early"],
  change: { description: "changed", "schemas.2": { type: "object", properties: { a: { type: "string" } } } },
  desire: (name) =>
    toDesired({
      scope: "svix:main",
      kind: "event-type",
      key: name.replaceAll(" ", "-"),
      value: {
        description: name,
        featureFlags: ["b", "a"],
        schemas: { "1": { type: "object", required: ["b", "a"] } },
      },
      place: placeAt(1),
      fieldPlaces: {},
      folder: "/config",
    }),
  labelOf: (name) => name.replaceAll(" ", "-"),
  open: async (count) => {
    const names = Array.from({ length: count }, (_, index) => `source.${String(index).padStart(3, "0")}`);
    const schemas = { "1": { type: "object", properties: { id: { type: "string" } } } };
    const eventTypes = Object.fromEntries(
      names.map((name) => [
        name,
        { description: name, schemas, groupName: "g", featureFlags: ["f"], deprecated: true },
      ]),
    );
    return subjectOf({
      seed: { eventTypes },
      list: "/svix/api/v1/event-type",
      held: (simulator) => heldEventTypes(simulator).flatMap(({ name, archived }) => (archived ? [] : [name])),
    });
  },
});

const zapier = (name: string): Declaration => ({
  scope: "svix:main",
  kind: "integration",
  key: name.replaceAll(" ", "-"),
  value: { application: "acme", name, featureFlags: ["b", "a"] },
  place: placeAt(1),
  fieldPlaces: {},
  folder: "/config",
});

describeConformance({
  name: "svix, for integrations,",
  kind: "integration",
  rules: rulesOf("integration"),
  kinds: ["application", "event-type", "integration"],
  optionalKinds: [],
  hasUniqueNames: false,
  brokenLists: ["ignores-start", "never-ends", "repeats", "ends-early"],
  pageLengths: [2],
  change: { name: "changed" },
  desire: (name) => toDesired(zapier(name)),
  labelOf: (name) => `acme/${name}`,
  open: async (count) => {
    const integrations = Array.from({ length: count }, (_, index) => ({ name: `Hub ${index}`, featureFlags: ["f"] }));
    return subjectOf({
      seed: { applications: { acme: { integrations } } },
      list: "/svix/api/v1/app/acme/integration",
      held: (simulator) => heldIntegrations(simulator, "acme").map(({ name }) => `acme/${name}`),
      declarations: [zapier("any")],
    });
  },
});

interface Subject {
  readonly seed: NonNullable<SimulatorSeed["svix"]>;
  /** The path of the list that the kind has. */
  readonly list: string;
  readonly held: (simulator: RunningSimulator) => readonly string[];
  readonly declarations?: readonly Declaration[];
}

async function open({ seed, declarations = [] }: Subject, pageLimit: number): Promise<OpenEntry> {
  return openEntry(svix, {
    scope: { provider: "svix", key: "svix:main", declarations },
    seed: { svix: { ...seed, pageLimit } },
    http: { limits: { totalMs: 1_500 } },
  });
}

async function subjectOf(subject: Subject): Promise<ConformanceSubject> {
  let current = await open(subject, 250);
  let reopened: Promise<void> | undefined;
  // The length of a page is part of the seed, so bending it means another simulator; every call waits for it.
  const ready = async () => {
    await reopened;
    return current.writer;
  };
  return {
    writer: {
      readScope: async (...call) => (await ready()).readScope(...call),
      listKind: async (...call) => (await ready()).listKind(...call),
      readResource: async (...call) => (await ready()).readResource(...call),
      readIdentity: async (...call) => (await ready()).readIdentity(...call),
      readSpecs: async (...call) => (await ready()).readSpecs(...call),
      create: async (...call) => (await ready()).create(...call),
      update: async (...call) => (await ready()).update?.(...call) ?? { outcome: "gone" },
      remove: async (...call) => (await ready()).remove?.(...call) ?? { outcome: "gone" },
    },
    bend: (how: Bend) => {
      const before = reopened;
      reopened = (async () => {
        await before;
        if (!("pages" in how)) return bendNow(current, how, subject.list);
        await current.close();
        current = await open(subject, how.pages);
      })();
    },
    seen: () => current.simulator.requests.map(({ method, path }) => `${method} ${path}`),
    held: () => subject.held(current.simulator),
    waits: () => current.clock.sleeps,
    close: async () => {
      await reopened;
      await current.close();
    },
  };
}

function bendNow({ simulator }: OpenEntry, how: Exclude<Bend, { readonly pages: number }>, list: string): void {
  const add = simulator.control.addFault.bind(simulator.control);
  if ("refuse" in how) add({ match: { path: "/svix/**" }, do: { status: how.status } });
  else if ("hiccups" in how) add({ match: { times: how.hiccups }, do: { status: 503 } });
  else if ("retryAfter" in how) add({ match: { times: 1 }, do: { retryAfter: String(how.retryAfter) } });
  else if ("silent" in how) add({ do: { hang: "beforeCommit" } });
  else if ("losesAnswer" in how) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      add({ match: { method, times: 1 }, do: { resetAfterCommit: true } });
  } else add({ match: { path: list }, do: listFaults[how.list] });
}
