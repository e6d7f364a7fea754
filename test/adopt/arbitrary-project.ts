import fc from "fast-check";
import type { ProjectSeed } from "../../src/simulator/seed-format.ts";

/** Text that some reader of YAML, of templates or of terminals takes for something else. */
const awkward = [
  ..."yes|no|on|off|y|n|true|null|~|0123|1e3|0x1f|1_000|.5|-0|12:30:45|2026-11-24|2026-11-24T10:00:00Z".split("|"),
  ..."#x|a #b|a: b|a:b|@x|`x|!x|&x|*x|%x|- x|-|?|? x|{|}|[|]|,|'|\"|\\|a\\nb|>|>-".split("|"),
  "|",
  "|-",
  ..."${a}|${env.HOME}|$${a}|$|${|a${b}c${|<<|---|...|=|constructor|Ñandú|日本語|🙂|a\u00a0b|e\u0301".split("|"),
  "a\tb",
  "a\nb",
  " lead",
  "trail ",
  "\u202eabc",
  "a\u0000b",
  "a\u0085b",
  "x\u2028y",
  "\ufeffx",
  "two  blanks",
  "x".repeat(140),
];

/** Text as people and machines might have typed it into the platform; never empty. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom("CRM sync", "Web shop", "crm-sync", "CRM  Sync"),
);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const key = fc.oneof(awkwardText, fc.stringMatching(/^[a-z][a-z_-]{0,8}$/));
const dataType = fc.constantFrom("string", "keyword", "number", "bool", "boolean", "date", "payload");

const datasource = fc.record(
  {
    name: awkwardText,
    description: fc.option(awkwardText),
    audienceTags: fc.option(fc.array(awkwardText, { maxLength: 3 })),
    defaultCountry: fc.constantFrom(null, "ES", "NO", "es", "Spain"),
    locale: fc.constantFrom("es_ES", "es", "no_NO", "x"),
    timezone: fc.constantFrom("Europe/Madrid", "UTC", "Mars/Base"),
    deleted: fc.boolean(),
  },
  { requiredKeys: ["name"] },
);

const attribute = fc.record(
  { uid: key, dataType, custom: fc.boolean(), multivalue: fc.constantFrom(1, 5) },
  { requiredKeys: ["uid", "dataType"] },
);

const parameter = fc.record({ parameter: key, dataType, maxLength: optional(fc.integer({ min: 1, max: 500 })) });

const event = fc.record({
  uid: key,
  name: awkwardText,
  category: awkwardText,
  parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: (each) => each.parameter }),
});

/** A project as it may stand on the platform, however it came to be. */
export const arbitraryProject: fc.Arbitrary<ProjectSeed> = fc
  .record({
    name: awkwardText,
    description: fc.option(awkwardText),
    datasources: fc.array(datasource, { maxLength: 4 }),
    attributes: fc.uniqueArray(attribute, { maxLength: 4, selector: ({ uid }) => uid }),
    events: fc.uniqueArray(event, { maxLength: 3, selector: ({ uid }) => uid }),
    senders: fc.array(fc.record({ from: awkwardText, status: fc.constantFrom("active", "pending") }), { maxLength: 3 }),
    generalConfig: fc.dictionary(key, fc.oneof(fc.boolean(), fc.constant(null), awkwardText), { maxKeys: 3 }),
  })
  .map((project) => withoutUndefined(project) as ProjectSeed); // the seed's own reader checks it

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
