import type { Json } from "../../../src/model/json.ts";
import type { DesiredResource } from "../../../src/model/resource.ts";
import { toDesired } from "../../../src/providers/spoki/declare.ts";
import { spokiKinds } from "../../../src/providers/spoki/kinds.ts";
import { spoki } from "../../../src/providers/spoki/provider.ts";
import type { SpokiAccount } from "../../../src/simulator/spoki/spoki-state.ts";
import { placeAt } from "../../plan/scenario.ts";
import { openSubject } from "../bendable-subject.ts";
import { describeConformance, type ConformanceSubject } from "../conformance.ts";
import { openEntry } from "../open-entry.ts";
import { heldInAccount } from "./held-in-account.ts";

/** How the suite meets one of the kinds that can be written. */
interface Kind {
  readonly kind: string;
  readonly path: string;
  /** Where the seed holds things of the kind, and one of them by number. */
  readonly seed: string;
  readonly thing: (number: string) => Json;
  readonly key: (name: string) => string;
  readonly declare: (name: string) => Readonly<Record<string, Json>>;
  readonly change?: Readonly<Record<string, Json>>;
  readonly labelOf: (name: string) => string;
  readonly held: (account: SpokiAccount) => readonly string[];
  /** How a list of this kind can break. A bare array has no pages that could. */
  readonly brokenLists?: readonly ["repeats"];
}

const code = (name: string) => name.toUpperCase().replaceAll(/\W/g, "_");
const small = (name: string) => code(name).toLowerCase();

const kinds: readonly Kind[] = [
  {
    kind: "custom-field",
    path: "custom-fields",
    seed: "customFields",
    thing: (number) => ({ code: `FIELD_${number}`, label: number }),
    key: code,
    declare: (name) => ({ label: name, type: "date", example: "2026-01-01" }),
    change: { label: "changed" },
    labelOf: code,
    held: ({ customFields }) => customFields.map(({ shown }) => JSON.stringify(shown["code"]).slice(1, -1)),
  },
  {
    kind: "list",
    path: "lists",
    seed: "lists",
    thing: (number) => ({ name: `list ${number}` }),
    key: (name) => name,
    declare: () => ({}),
    labelOf: (name) => name,
    held: ({ lists }) => lists.map(({ name }) => JSON.stringify(name).slice(1, -1)),
  },
  {
    kind: "template",
    path: "templates",
    seed: "templates",
    thing: (number) => ({
      name: `template_${number}`,
      languages: { en: { body: number, footer: "f", examples: { A: "a" } }, it: { body: "it", header: "h" } },
    }),
    key: small,
    declare: (name) => ({ category: "UTILITY", languages: { en: { body: name, buttons: [] }, pt_PT: { body: name } } }),
    change: {
      category: "MARKETING",
      "languages.en.body": "changed",
      "languages.en.buttons": [{ type: "quick_reply", text: "Yes" }],
    },
    labelOf: small,
    held: ({ templates }) => templates.map(({ name }) => name),
  },
  {
    kind: "webhook",
    path: "external-webhooks",
    seed: "webhooks",
    thing: (number) => ({ event: "message.inbound", url: `https://example.com/${number}` }),
    key: small,
    declare: (name) => ({ event: "message.inbound", url: `https://example.com/${small(name)}` }),
    change: { active: false },
    labelOf: (name) => `message.inbound to https://example.com/${small(name)}`,
    held: ({ webhooks }) =>
      webhooks.map(({ event, url }) => [event, url].map((each) => JSON.stringify(each).slice(1, -1)).join(" to ")),
    brokenLists: ["repeats"],
  },
];

const listFaults = {
  "ignores-start": { ignoreStart: true },
  "never-ends": { endlessPages: true },
  repeats: { repeatedIds: true },
  "ends-early": { patch: { next: null } },
  grows: { shiftPages: "insert" },
  shrinks: { shiftPages: "delete" },
} as const;

for (const each of kinds) {
  const { kind, key, declare, change, labelOf, brokenLists } = each;
  const rules = spokiKinds.find((known) => known.kind === kind);
  if (rules === undefined) throw new Error(`no kind ${kind}`);
  const desire = (name: string): DesiredResource =>
    toDesired({
      scope: "spoki:main",
      kind,
      key: key(name),
      value: declare(name),
      place: placeAt(1),
      fieldPlaces: {},
      folder: "/config",
    });
  describeConformance({
    name: `spoki (${kind})`,
    kind,
    rules,
    kinds: [kind, "tag", "automation", "channel", "role"],
    optionalKinds: kind === "custom-field" ? ["tag", "role"] : [],
    labelOf,
    desire,
    ...(change === undefined ? {} : { change }),
    ...(brokenLists === undefined ? {} : { brokenLists }),
    ...(kind === "custom-field" ? {} : { pageLengths: [3] }),
    open: async (count) => {
      const things = Array.from({ length: count }, (_, index) => each.thing(String(index).padStart(3, "0")));
      return subjectOf(each, { [each.seed]: things, showsLanguageIds: true });
    },
  });
}

async function subjectOf({ path, held }: Kind, seed: Readonly<Record<string, Json>>): Promise<ConformanceSubject> {
  return openSubject({
    open: (pageSize = 15) =>
      openEntry(spoki, {
        scope: { provider: "spoki", key: "spoki:main" },
        seed: { spoki: { ...seed, pageSize } },
        http: { limits: { totalMs: 800 } },
      }),
    pathOf: (kind) => (kind === "*" ? "/spoki/**" : `/spoki/api/1/${pathOf[kind]}/`),
    list: { path: `/spoki/api/1/${path}/`, faults: listFaults, endlessPages: 5000 },
    held: (simulator) => held(heldInAccount(simulator)),
  });
}

const pathOf: Readonly<Record<string, string>> = { tag: "tags", role: "roles" };
