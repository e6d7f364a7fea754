import fc from "fast-check";
import { payloadRules } from "../../src/contracts/rule-book.ts";
import type { RuleLevels } from "../../src/contracts/rule-levels.ts";

/** Whatever a configuration may turn up or down; an item that is no object is refused whatever it says. */
const ids = [...payloadRules.keys()].filter((id) => id !== "not-an-object");

/** Severities of a few rules. */
export const arbitraryLevels: fc.Arbitrary<RuleLevels> = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom("error" as const, "warning" as const, "off" as const)), {
    maxLength: 8,
  })
  .map((chosen) => new Map(chosen));
