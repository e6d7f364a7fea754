/** What a schema, which may be a stranger's, may use up. */
export const schemaLimits = {
  /** Schemas looked at for one value. */
  steps: 2_000_000,
  /** `$ref`s and sub-schemas inside each other while one value is judged. */
  depth: 400,
  /** Characters of one schema as JSON. */
  characters: 2 * 1024 * 1024,
  /** Milliseconds for one text and one pattern. */
  patternMs: 500,
  /** Milliseconds for all patterns of one run that did not come to an end. */
  allPatternsMs: 1000,
} as const;
