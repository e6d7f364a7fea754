import { ownValue } from "../model/json.ts";
import { configLimits } from "./config-limits.ts";
import { expectsTyped } from "./config-shape.ts";
import { isTokenPath } from "./config-paths.ts";
import { describeUnresolved } from "./describe-unresolved.ts";
import type { Checked, Finding } from "./finding.ts";
import { entriesOf, childOf, withEntries } from "./located-node.ts";
import type { LocatedEntry, LocatedMap, LocatedNode, LocatedScalar, Path } from "./located-node.ts";
import { parseTemplate } from "./parse-template.ts";
import type { TemplatePart } from "./parse-template.ts";
import { resolveScalar } from "./resolve-scalar.ts";
import type { Unresolved } from "./unresolved.ts";

export interface InterpolationInput {
  /** From `--var`. */
  readonly vars: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Variables of the environment that hold secrets, which only tokens may use. */
  readonly secretVariables: readonly string[];
  /** False when a file could not be read, so that a variable may be declared where we cannot see it. */
  readonly isWhole: boolean;
}

type Value = LocatedScalar["value"];

/** Puts values in the place of `${var.…}` and `${env.…}` everywhere but in tokens and keys. */
export function interpolate(root: LocatedMap, input: InterpolationInput): Checked<LocatedMap> {
  const interpolation = new Interpolation(input);
  return { value: interpolation.run(root), findings: interpolation.findings };
}

class Interpolation {
  readonly findings: Finding[] = [];
  readonly #input: InterpolationInput;
  /** Undefined while the variables themselves are read: they may not use each other. */
  #variables: ReadonlyMap<string, LocatedScalar> | undefined;

  constructor(input: InterpolationInput) {
    this.#input = input;
  }

  run(root: LocatedMap): LocatedMap {
    const declared = childOf(root, "vars");
    const vars = declared === undefined ? undefined : this.#overrideVars(this.#node(declared, ["vars"]));
    this.#reportUnknownOverrides(vars);
    this.#variables = new Map(
      entriesOf(vars).flatMap(({ key, value }) => (value.kind === "scalar" ? [[key, value]] : [])),
    );
    const entries = [...root.entries.values()].map((entry) => ({
      ...entry,
      value: entry.key === "vars" && vars !== undefined ? vars : this.#node(entry.value, [entry.key]),
    }));
    return withEntries(root, entries);
  }

  #node(node: LocatedNode, path: Path): LocatedNode {
    if (isTokenPath(path)) return node;
    if (node.kind === "scalar") return typeof node.value === "string" ? this.#text(node, node.value, path) : node;
    if (node.kind === "list") {
      const items = node.items.map((item, index) => this.#node(item, [...path, index]));
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
    }
    // Most maps hold no reference, and what does not change need not be copied.
    let entries: Map<string, LocatedEntry> | undefined;
    for (const entry of node.entries.values()) {
      const value = this.#node(entry.value, [...path, entry.key]);
      if (value !== entry.value) (entries ??= new Map(node.entries)).set(entry.key, { ...entry, value });
    }
    return entries === undefined ? node : { ...node, entries };
  }

  #text(node: LocatedScalar, text: string, path: Path): LocatedScalar {
    const parts = parseTemplate(text);
    if (parts === undefined) return node;
    const values = parts.map((part) => this.#valueOf(part));
    const problems = values.flatMap((value) => (isUnresolved(value) ? [value] : []));
    if (problems.length > 0 || values.some((value) => value === undefined)) return this.#refuse(node, problems);
    const [only] = values;
    if (values.length === 1 && only !== undefined && !isUnresolved(only))
      return { ...node, value: typed(only, parts, path) };
    const joined = values.map(String).join("");
    return joined.length <= configLimits.scalarLength
      ? { ...node, value: joined }
      : this.#refuse(node, [{ reason: "too-long" }]);
  }

  #refuse(node: LocatedScalar, problems: readonly Unresolved[]): LocatedScalar {
    this.findings.push(...problems.map((problem) => describeUnresolved(problem, node)));
    return { ...node, isUnresolved: true };
  }

  /** Undefined for what failed without being worth a finding of its own. */
  #valueOf(part: TemplatePart): Value | Unresolved | undefined {
    switch (part.type) {
      case "text":
        return part.text;
      case "var":
        return this.#variable(part.name);
      case "env":
        return this.#environmentVariable(part.name, part.fallback);
      case "invalid":
        return { reason: "bad-reference", ...part, known: [...(this.#variables?.keys() ?? [])] };
    }
  }

  #variable(name: string): Value | Unresolved | undefined {
    if (this.#variables === undefined) return { reason: "variable-in-variable", name };
    const variable = this.#variables.get(name);
    if (variable === undefined) {
      return this.#input.isWhole ? { reason: "unknown-variable", name, known: [...this.#variables.keys()] } : undefined;
    }
    return variable.isUnresolved === true ? undefined : variable.value;
  }

  #environmentVariable(name: string, fallback: string | undefined): Value | Unresolved {
    if (this.#input.secretVariables.includes(name)) return { reason: "secret-in-field", name };
    const value = ownValue(this.#input.environment, name);
    if (fallback !== undefined && (value === undefined || value === "")) return fallback;
    return value ?? { reason: "unset-variable", name };
  }

  /** `--var` gives text; it takes the type of what it overrides. */
  #overrideVars(vars: LocatedNode): LocatedNode {
    if (vars.kind !== "map") return vars;
    const entries = [...vars.entries.values()].map((entry) => {
      const text = ownValue(this.#input.vars, entry.key);
      if (text === undefined || entry.value.kind !== "scalar") return entry;
      const value = typeof entry.value.value === "string" ? text : plainValue(text);
      return { ...entry, value: { ...entry.value, value, isUnresolved: false } };
    });
    return withEntries(vars, entries);
  }

  #reportUnknownOverrides(vars: LocatedNode | undefined): void {
    if (!this.#input.isWhole) return;
    const known = entriesOf(vars).map((entry) => entry.key);
    for (const name of Object.keys(this.#input.vars)) {
      if (!known.includes(name))
        this.findings.push(describeUnresolved({ reason: "unknown-variable", name, known }, undefined));
    }
  }
}

function isUnresolved(value: Value | Unresolved | undefined): value is Unresolved {
  return typeof value === "object" && value !== null;
}

/** A field of another type than text takes what the environment says as YAML would: `true`, `128`. */
function typed(value: Value, [part]: readonly TemplatePart[], path: Path): Value {
  return part?.type === "env" && typeof value === "string" && expectsTyped(path) ? plainValue(value) : value;
}

function plainValue(text: string): Value {
  const resolved = resolveScalar(text);
  return "value" in resolved ? resolved.value : text;
}
