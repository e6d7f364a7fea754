import type { Declaration } from "../../../src/model/declaration.ts";
import type { KindRules } from "../../../src/model/kind.ts";
import { svix } from "../../../src/providers/svix/provider.ts";
import { svixKinds } from "../../../src/providers/svix/kinds.ts";
import { toDesired } from "../../../src/providers/svix/declare.ts";
import type { SimulatorSeed } from "../../../src/simulator/seed-format.ts";
import type { RunningSimulator } from "../../../src/simulator/start-simulator.ts";
import { placeAt } from "../../plan/scenario.ts";
import { openSubject } from "../bendable-subject.ts";
import { describeConformance, type ConformanceSubject } from "../conformance.ts";
import { openEntry } from "../open-entry.ts";
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

async function subjectOf({ seed, list, held, declarations = [] }: Subject): Promise<ConformanceSubject> {
  return openSubject({
    open: (pageLimit = 250) =>
      openEntry(svix, {
        scope: { provider: "svix", key: "svix:main", declarations },
        seed: { svix: { ...seed, pageLimit } },
        http: { limits: { totalMs: 1_500 } },
      }),
    pathOf: () => "/svix/**",
    list: { path: list, faults: listFaults },
    held,
  });
}
