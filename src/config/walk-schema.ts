import { configSchema } from "../generated/config-schema.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "./located-node.ts";

/** The parts of the schema that naming and explaining need. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** A place in the schema: what stands there, and its name with `<key>` for keys that users choose. */
export interface SchemaStep {
  readonly schema: SchemaNode;
  readonly name: string;
}

// The file is generated from a schema that the generator itself compiles, so its shape is known.
const root = configSchema as SchemaNode;

/** What the schema says about the value at `path`, or undefined when it says nothing. */
export function walkSchema(path: Path): SchemaStep | undefined {
  let step: SchemaStep | undefined = { schema: resolveNode(root), name: "" };
  for (const segment of path) {
    step = stepInto(step, segment);
    if (step === undefined) return undefined;
  }
  return step;
}

/** The nearest enclosing step that has a name of its own; never fails. */
export function nearestStep(path: Path): SchemaStep {
  for (let length = path.length; length > 0; length--) {
    const step = walkSchema(path.slice(0, length));
    if (step !== undefined) return step;
  }
  return { schema: resolveNode(root), name: "" };
}

/** The keys that a map may have, in the schema's order; undefined when any key is welcome. */
export function knownKeys(schema: SchemaNode): readonly string[] | undefined {
  if (typeof schema.additionalProperties === "object" || schema.additionalProperties === true) return undefined;
  return schema.properties === undefined ? undefined : Object.keys(schema.properties);
}

/** The node itself instead of a `$ref` or of alternatives for text as written. */
export function resolveNode(node: SchemaNode): SchemaNode {
  const { $ref, anyOf, ...own } = node;
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace("#/$defs/", "")];
    return target === undefined ? own : { ...resolveNode(target), ...own };
  }
  const [resolved] = anyOf ?? [];
  return resolved === undefined ? node : { ...resolveNode(resolved), ...own };
}

/** One segment further down; undefined where the schema says nothing. */
export function stepInto({ schema, name }: SchemaStep, segment: string | number): SchemaStep | undefined {
  if (typeof segment === "number") {
    return schema.items === undefined ? undefined : { schema: resolveNode(schema.items), name };
  }
  const prefix = name === "" ? "" : `${name}.`;
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, segment)) {
    const property = schema.properties[segment];
    return property === undefined ? undefined : { schema: resolveNode(property), name: `${prefix}${segment}` };
  }
  if (typeof schema.additionalProperties !== "object") return undefined;
  return { schema: resolveNode(schema.additionalProperties), name: `${prefix}<key>` };
}
