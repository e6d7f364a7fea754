import type { Json, JsonObject } from "../../model/json.ts";
import type { ValueSpec } from "../contract.ts";
import { buildLists, buildSingle, anyOf } from "./build-value-schema.ts";
import { audienceIdPattern, outerBlankPattern } from "./format-patterns.ts";
import type { StrengthOf } from "./rule-strength.ts";

/** A key that names something: a text that is not empty, unless the rules about it are turned down. */
export interface TextKey {
  readonly title: string;
  readonly description: string;
  readonly spec: ValueSpec;
  /** The rule that refuses an item without it. */
  readonly missingRule: string;
  /** Texts and other values that it may not hold. */
  readonly not: readonly JsonObject[];
}

export function buildTextKey(
  { title, description, spec, missingRule, not }: TextKey,
  strengthOf: StrengthOf,
): JsonObject {
  const mustBeThere = strengthOf(missingRule) === "refuses";
  const single = buildSingle(spec, strengthOf).map((each) =>
    mustBeThere && each["type"] === "string" ? { ...each, minLength: 1 } : each,
  );
  const alternatives = [...single, ...buildLists(spec, strengthOf), ...(mustBeThere ? [] : [{ type: "null" }])];
  const [only, ...others] = not;
  const none: JsonObject =
    only === undefined ? {} : { not: others.length === 0 ? only : { anyOf: not as readonly Json[] } };
  return { title, description, ...anyOf(alternatives), ...none };
}

/** What a `_user_id` must not look like. */
export function notAUserId(strengthOf: StrengthOf): readonly JsonObject[] {
  const isRefused = strengthOf("audience-id-as-user-id") === "refuses";
  return [...(isRefused ? [{ type: "string", pattern: audienceIdPattern }] : []), ...notAnId(strengthOf)];
}

/** What no id must look like. */
export function notAnId(strengthOf: StrengthOf): readonly JsonObject[] {
  return strengthOf("blanks-around-id") === "refuses" ? [{ type: "string", pattern: outerBlankPattern }] : [];
}
