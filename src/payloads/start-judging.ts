import { asInstasentRecipe, createCheckerOf, dialectOf, type CheckRecipe } from "../contracts/dialects.ts";
import type { RangeSettings } from "./range-checker.ts";
import { createRecogniser } from "./recognise/create-recogniser.ts";

/** What a thread judges lines with: a checker, and for Instasent a recogniser too. */
export function startJudging(
  recipe: CheckRecipe,
  watchedKeys: readonly string[],
): Pick<RangeSettings, "recipe" | "checker" | "recogniser" | "readKey"> {
  const instasent = asInstasentRecipe(recipe);
  return {
    recipe,
    checker: createCheckerOf(recipe),
    recogniser: instasent === undefined ? undefined : createRecogniser(instasent, watchedKeys),
    readKey: dialectOf(recipe.contract).readKey,
  };
}
