import { asInstasentRecipe, createCheckerOf, dialectOf, type CheckRecipe } from "../contracts/dialects.ts";
import type { ItemChecker } from "../contracts/item-checker.ts";
import { createPatternTester } from "../contracts/json-schema/pattern-tester.ts";
import type { RangeSettings } from "./range-checker.ts";
import { createRecogniser } from "./recognise/create-recogniser.ts";
import { runLimited } from "./run-limited.ts";
import { VerdictMemory } from "./verdict-memory.ts";

/** One for the whole run: what patterns may take is a matter of all files together. */
const testPattern = createPatternTester(runLimited);

/** What a thread judges lines with: a checker, and for Instasent a recogniser too. */
export function startJudging(
  recipe: CheckRecipe,
  watchedKeys: readonly string[],
): Pick<RangeSettings, "recipe" | "checker" | "recogniser" | "verdicts" | "readKey"> {
  const instasent = asInstasentRecipe(recipe);
  return {
    recipe,
    checker: startChecker(recipe),
    recogniser: instasent === undefined ? undefined : createRecogniser(instasent, watchedKeys),
    verdicts: new VerdictMemory(),
    readKey: dialectOf(recipe.contract).readKey,
  };
}

/** A checker whose patterns, which may be a stranger's, cannot hold anything up. */
export function startChecker(recipe: CheckRecipe): ItemChecker {
  return createCheckerOf(recipe, { testPattern });
}
