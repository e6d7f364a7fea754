import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import { quoteKey } from "../describe-value.ts";
import { compilePattern, createPatternStore } from "./compile-pattern.ts";
import { draftSeven } from "./draft-seven.ts";
import { judgeValue, type JudgeMeans } from "./judge-value.ts";
import { resolveReferences } from "./resolve-references.ts";
import type { SchemaFault } from "./schema-fault.ts";
import { schemaLimits } from "./schema-limits.ts";
import { listSubschemas } from "./list-subschemas.ts";
import type { TestPattern } from "./pattern-tester.ts";

/** What is wrong with a schema, and where in it. */
export interface SchemaProblem {
  /** `newer`: it follows a later draft, whose words mean something else here or nothing. */
  readonly kind: "invalid" | "newer";
  readonly path: PayloadPath;
  readonly message: string;
}

/** A schema that values can be held against. */
export interface ReadSchema {
  /** With any that is `invalid`, nothing can be held against the schema. */
  readonly problems: readonly SchemaProblem[];
  readonly judge: (value: Json, testPattern: TestPattern) => readonly SchemaFault[];
}

/** Reads a JSON Schema of Draft 7. Nothing outside of it is fetched, and no code is made from it. */
export function readSchema(schema: JsonObject, whole: string): ReadSchema {
  const tooLarge = findTooLarge(schema);
  if (tooLarge !== undefined) return { problems: [tooLarge], judge: () => [] };
  const references = resolveReferences(schema);
  const problems = [
    ...judgeValue(draftSeven, schema, ofDraftSeven).map(({ path, message }): SchemaProblem => ({
      kind: "invalid",
      path,
      message,
    })),
    ...references.broken.map(({ path, reference }): SchemaProblem => {
      const message = `"$ref" leads to ${quoteKey(reference)}, which is not in the schema; nothing is fetched`;
      return { kind: "invalid", path: [...path, "$ref"], message };
    }),
    ...listPatterns(schema),
  ];
  const isValid = problems.length === 0;
  const patternOf = createPatternStore();
  return {
    problems: [...problems, ...(isValid ? listNewer(schema) : [])],
    judge: (value, testPattern) =>
      isValid ? judgeValue(schema, value, { references, patternOf, testPattern, whole }) : [],
  };
}

const ofDraftSeven: JudgeMeans = {
  references: { broken: [], targetOf: () => draftSeven },
  patternOf: () => undefined,
  testPattern: () => true,
  whole: "the schema",
};

function findTooLarge(schema: JsonObject): SchemaProblem | undefined {
  if (JSON.stringify(schema).length <= schemaLimits.characters) return undefined;
  const message = `the schema has more than ${schemaLimits.characters} characters, and is not read`;
  return { kind: "invalid", path: [], message };
}

/** Patterns that are none. */
function listPatterns(schema: JsonObject): readonly SchemaProblem[] {
  return listSubschemas(schema).flatMap(({ schema: each, path }) => {
    const pattern = ownValue(each, "pattern");
    const keys = ownValue(each, "patternProperties");
    const written = [
      ...(typeof pattern === "string" ? [{ source: pattern, at: [...path, "pattern"] }] : []),
      ...(isJsonObject(keys) ? Object.keys(keys) : []).map((source) => ({
        source,
        at: [...path, "patternProperties", source],
      })),
    ];
    return written
      .filter(({ source }) => compilePattern(source) === undefined)
      .map(({ source, at }): SchemaProblem => {
        return { kind: "invalid", path: at, message: `${quoteKey(source)} is no regular expression` };
      });
  });
}

/** Words of 2019-09 and 2020-12 that change what is valid. */
const newerWords = [
  "$anchor",
  "$defs",
  "$dynamicRef",
  "$recursiveRef",
  "dependentRequired",
  "dependentSchemas",
  "maxContains",
  "minContains",
  "prefixItems",
  "unevaluatedItems",
  "unevaluatedProperties",
];

function listNewer(schema: JsonObject): readonly SchemaProblem[] {
  const named = ownValue(schema, "$schema");
  if (typeof named === "string" && /json-schema\.org\/draft\/20\d\d/.test(named)) {
    const message = "the schema follows a later draft than 7, which Svix goes by: words that are new there say nothing";
    return [{ kind: "newer", path: ["$schema"], message }];
  }
  return listSubschemas(schema).flatMap(({ schema: each, path }) =>
    // `$defs` as a mere place for definitions works in every draft
    newerWords
      .filter((word) => word !== "$defs" && Object.hasOwn(each, word))
      .map((word): SchemaProblem => {
        return {
          kind: "newer",
          path: [...path, word],
          message: `${quoteKey(word)} is a word of later drafts than 7 and says nothing`,
        };
      }),
  );
}
