import { canonicalJson, isJsonObject, isSameJson, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import { textLengthOf } from "./text-length-of.ts";
import { describeChoice, describeTypes, describeUnknownKey } from "./describe-schema.ts";
import { describePath } from "./describe-path.ts";
import { describeKind, quoteKey } from "../describe-value.ts";
import { hasFormat } from "./check-text-format.ts";
import { isMultipleOf } from "./is-multiple-of.ts";
import { fitsType, typesOf } from "./schema-types.ts";
import type { References } from "./resolve-references.ts";
import type { FaultKind, SchemaFault } from "./schema-fault.ts";
import { schemaLimits } from "./schema-limits.ts";
import type { TestPattern } from "./pattern-tester.ts";

/** What a judgement needs beside schema and value. */
export interface JudgeMeans {
  readonly references: References;
  readonly patternOf: (source: string) => RegExp | undefined;
  readonly testPattern: TestPattern;
  /** What the value as a whole is called in messages. */
  readonly whole: string;
}

/** Everything that a schema of Draft 7 does not allow about a value. */
export function judgeValue(schema: Json, value: Json, means: JudgeMeans): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  try {
    new Judge(means).judge(schema, value, [], faults);
    return faults;
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return [...faults, { kind: "undecided", path: error.path, isAboutKey: false, message: error.message }];
  }
}

/** The work went beyond the limits, so nothing can be said. */
class Undecided extends Error {
  readonly path: PayloadPath;
  constructor(message: string, path: PayloadPath) {
    super(message);
    this.path = path;
  }
}

type Complain = (kind: FaultKind, words: string, more?: Partial<SchemaFault>) => void;

class Judge {
  readonly #means: JudgeMeans;
  #steps = 0;
  #depth = 0;

  constructor(means: JudgeMeans) {
    this.#means = means;
  }

  /** True when the value fits. With `found`, every fault is told; without, the first ends it. */
  judge(schema: Json, value: Json, path: PayloadPath, found?: SchemaFault[]): boolean {
    if (++this.#steps > schemaLimits.steps || this.#depth > schemaLimits.depth) {
      throw new Undecided(`${describePath(path, this.#means.whole)} takes more work than is done for a schema`, path);
    }
    if (typeof schema === "boolean" || !isJsonObject(schema)) return this.#judgeBoolean(schema, value, path, found);
    this.#depth += 1;
    let fits = true;
    const complain: Complain = (kind, words, more = {}) => {
      // the draft leaves it open whether a format is more than a note
      if (kind !== "format") fits = false;
      const message = `${describePath(path, this.#means.whole)} ${words}`;
      found?.push({ kind, path, isAboutKey: false, message, value, ...more });
    };
    const judgeBelow = (below: Json, inner: Json, innerPath: PayloadPath) => {
      if (!this.judge(below, inner, innerPath, found)) fits = false;
    };
    if (typeof ownValue(schema, "$ref") === "string") {
      const target = this.#means.references.targetOf(schema);
      // a broken reference is a fault of the schema, which is told elsewhere
      if (target !== undefined) judgeBelow(target, value, path);
    } else {
      this.#judgeAnything(schema, value, path, complain);
      if (typeof value === "string") this.#judgeText(schema, value, path, complain);
      else if (typeof value === "number") judgeNumber(schema, value, complain);
      else if (Array.isArray(value)) this.#judgeList(schema, value as readonly Json[], path, complain, judgeBelow);
      else if (isJsonObject(value)) this.#judgeObject(schema, value, path, complain, judgeBelow);
      if (fits || found !== undefined) this.#judgeTogether(schema, value, path, complain, judgeBelow);
    }
    this.#depth -= 1;
    return fits;
  }

  #judgeBoolean(schema: Json, value: Json, path: PayloadPath, found: SchemaFault[] | undefined): boolean {
    if (schema !== false) return true;
    const message = `${describePath(path, this.#means.whole)} may not be there`;
    found?.push({ kind: "unknown-key", path, isAboutKey: path.length > 0, message, value });
    return false;
  }

  #judgeAnything(schema: JsonObject, value: Json, _path: PayloadPath, complain: Complain): void {
    const types = typesOf(schema);
    if (types.length > 0 && !types.some((type) => fitsType(type, value))) {
      complain("type", `takes ${describeTypes(types)} and is ${describeKind(value)}`);
    }
    const choices = ownValue(schema, "enum");
    if (Array.isArray(choices) && !choices.some((choice: Json) => isSameJson(choice, value))) {
      complain("choice", `takes ${describeChoice(choices)}`);
    }
    const only = ownValue(schema, "const");
    if (only !== undefined && !isSameJson(only, value)) complain("choice", `takes ${describeChoice([only])}`);
  }

  #judgeText(schema: JsonObject, value: string, path: PayloadPath, complain: Complain): void {
    const [least, most] = [numberOf(schema, "minLength"), numberOf(schema, "maxLength")];
    if (least !== undefined && textLengthOf(value) < least) complain("length", `has fewer than ${least} characters`);
    if (most !== undefined && textLengthOf(value) > most) complain("length", `has more than ${most} characters`);
    const pattern = ownValue(schema, "pattern");
    if (typeof pattern === "string" && !this.#matches(pattern, value, path)) {
      complain("pattern", `does not fit its pattern ${quoteKey(pattern)}`);
    }
    const format = ownValue(schema, "format");
    if (typeof format === "string" && !hasFormat(format, value)) complain("format", `is no ${format}`);
  }

  #matches(source: string, text: string, path: PayloadPath): boolean {
    const pattern = this.#means.patternOf(source);
    const answer = pattern === undefined ? true : this.#means.testPattern(pattern, text);
    if (answer !== undefined) return answer;
    const what = describePath(path, this.#means.whole);
    throw new Undecided(
      `${what} was not held against its pattern ${quoteKey(source)}: that did not come to an end`,
      path,
    );
  }

  #judgeList(
    schema: JsonObject,
    list: readonly Json[],
    path: PayloadPath,
    complain: Complain,
    judgeBelow: (schema: Json, value: Json, path: PayloadPath) => void,
  ): void {
    const [least, most] = [numberOf(schema, "minItems"), numberOf(schema, "maxItems")];
    if (least !== undefined && list.length < least) complain("items", `has fewer than ${least} items`);
    if (most !== undefined && list.length > most) complain("items", `has more than ${most} items`);
    if (ownValue(schema, "uniqueItems") === true && new Set(list.map(canonicalJson)).size < list.length) {
      complain("items", "has the same item twice");
    }
    const items = ownValue(schema, "items");
    const more = ownValue(schema, "additionalItems");
    for (const [index, item] of list.entries()) {
      const below = Array.isArray(items) ? ((items as readonly Json[])[index] ?? more) : items;
      if (below !== undefined) judgeBelow(below, item, [...path, index]);
    }
    const contained = ownValue(schema, "contains");
    if (contained !== undefined && !list.some((item, index) => this.judge(contained, item, [...path, index]))) {
      complain("items", "has no item of the kind that it must contain");
    }
  }

  #judgeObject(
    schema: JsonObject,
    object: JsonObject,
    path: PayloadPath,
    complain: Complain,
    judgeBelow: (schema: Json, value: Json, path: PayloadPath) => void,
  ): void {
    const keys = Object.keys(object);
    const [least, most] = [numberOf(schema, "minProperties"), numberOf(schema, "maxProperties")];
    if (least !== undefined && keys.length < least) complain("size", `has fewer than ${least} properties`);
    if (most !== undefined && keys.length > most) complain("size", `has more than ${most} properties`);
    const demand = (names: Json | undefined, because: string) => {
      if (!Array.isArray(names)) return;
      for (const name of names as readonly Json[]) {
        if (typeof name !== "string" || Object.hasOwn(object, name)) continue;
        complain("missing", `has no ${quoteKey(name)}, which is required${because}`, { path: [...path, name] });
      }
    };
    demand(ownValue(schema, "required"), "");
    this.#judgeMembers(schema, object, path, complain, judgeBelow);
    for (const [key, dependency] of members(ownValue(schema, "dependencies"))) {
      if (!Object.hasOwn(object, key)) continue;
      if (Array.isArray(dependency)) demand(dependency, ` where there is ${quoteKey(key)}`);
      else judgeBelow(dependency, object, path);
    }
  }

  #judgeMembers(
    schema: JsonObject,
    object: JsonObject,
    path: PayloadPath,
    complain: Complain,
    judgeBelow: (schema: Json, value: Json, path: PayloadPath) => void,
  ): void {
    const properties = ownValue(schema, "properties");
    const known = isJsonObject(properties) ? properties : {};
    const patterns = members(ownValue(schema, "patternProperties"));
    const others = ownValue(schema, "additionalProperties");
    const names = ownValue(schema, "propertyNames");
    for (const [key, value] of members(object)) {
      const inner = [...path, key];
      const own = ownValue(known, key);
      if (own !== undefined) judgeBelow(own, value, inner);
      const fitting = patterns.filter(([pattern]) => this.#matches(pattern, key, inner));
      for (const [, below] of fitting) judgeBelow(below, value, inner);
      if (own === undefined && fitting.length === 0 && others !== undefined) {
        if (others === false)
          complain("unknown-key", describeUnknownKey(key, known), { path: inner, isAboutKey: true, value });
        else judgeBelow(others, value, inner);
      }
      if (names !== undefined && !this.judge(names, key, inner)) {
        complain("unknown-key", `has the key ${quoteKey(key)}, which its schema does not allow`, {
          path: inner,
          isAboutKey: true,
        });
      }
    }
  }

  /** Schemas that are put together. What is wrong inside of an alternative is told only where just one is meant. */
  #judgeTogether(
    schema: JsonObject,
    value: Json,
    path: PayloadPath,
    complain: Complain,
    judgeBelow: (schema: Json, value: Json, path: PayloadPath) => void,
  ): void {
    const list = (name: string): readonly Json[] => {
      const written = ownValue(schema, name);
      return Array.isArray(written) ? (written as readonly Json[]) : [];
    };
    for (const each of list("allOf")) judgeBelow(each, value, path);
    const anyOf = list("anyOf");
    if (anyOf.length > 0 && !anyOf.some((each) => this.judge(each, value, path))) {
      const [meant, ...others] = anyOf.filter((each) => mayBeMeant(each, value));
      if (meant !== undefined && others.length === 0) judgeBelow(meant, value, path);
      else complain("alternative", `fits none of ${anyOf.length} alternatives`);
    }
    const oneOf = list("oneOf");
    const fitting = oneOf.filter((each) => this.judge(each, value, path)).length;
    if (oneOf.length > 0 && fitting === 0) {
      const [meant, ...others] = oneOf.filter((each) => mayBeMeant(each, value));
      if (meant !== undefined && others.length === 0) judgeBelow(meant, value, path);
      else complain("alternative", `fits none of ${oneOf.length} alternatives`);
    } else if (fitting > 1) {
      complain("alternative", `fits ${fitting} of ${oneOf.length} alternatives, of which it must fit one`);
    }
    const not = ownValue(schema, "not");
    if (not !== undefined && this.judge(not, value, path)) complain("alternative", "is what its schema excludes");
    const condition = ownValue(schema, "if");
    if (condition !== undefined) {
      const branch = ownValue(schema, this.judge(condition, value, path) ? "then" : "else");
      if (branch !== undefined) judgeBelow(branch, value, path);
    }
  }
}

function judgeNumber(schema: JsonObject, value: number, complain: Complain): void {
  const least = numberOf(schema, "minimum");
  const most = numberOf(schema, "maximum");
  const above = numberOf(schema, "exclusiveMinimum");
  const below = numberOf(schema, "exclusiveMaximum");
  const factor = numberOf(schema, "multipleOf");
  if (least !== undefined && value < least) complain("range", `is below ${least}`);
  if (most !== undefined && value > most) complain("range", `is above ${most}`);
  if (above !== undefined && value <= above) complain("range", `is not above ${above}`);
  if (below !== undefined && value >= below) complain("range", `is not below ${below}`);
  if (factor !== undefined && !isMultipleOf(value, factor)) complain("range", `is no multiple of ${factor}`);
}

/** True when an alternative is of the value's type and has its fixed members, so that it may be what was meant. */
function mayBeMeant(schema: Json, value: Json): boolean {
  if (!isJsonObject(schema) || Object.hasOwn(schema, "$ref")) return schema !== false;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => fitsType(type, value))) return false;
  if (!isJsonObject(value)) return true;
  return members(ownValue(schema, "properties")).every(([key, property]) => {
    const only = isJsonObject(property) ? ownValue(property, "const") : undefined;
    const own = ownValue(value, key);
    return only === undefined || (own !== undefined && isSameJson(only, own));
  });
}

function members(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isJsonObject(value) ? (Object.entries(value) as [string, Json][]) : []; // members of a JSON object
}

function numberOf(schema: JsonObject, name: string): number | undefined {
  const value = ownValue(schema, name);
  return typeof value === "number" ? value : undefined;
}
