import { configShape } from "../generated/config-shape.ts";
import type { Json } from "../model/json.ts";
import type { Path } from "./located-node.ts";

/** The keywords that the schema uses once its references are resolved; the generator refuses any other. */
export interface ShapeNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ShapeNode>>;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: ShapeNode;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ShapeNode>>;
  readonly additionalProperties?: boolean | ShapeNode;
  readonly propertyNames?: ShapeNode;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly oneOf?: readonly ShapeNode[];
}

// The file is generated from a schema that the generator itself compiles, so its shape is known.
export const rootShape = configShape as ShapeNode;

/** True where the schema wants something else than text. */
export function expectsTyped(path: Path): boolean {
  let shape: ShapeNode | undefined = rootShape;
  for (const segment of path) shape = shape && stepInto(definitionOf(shape), segment);
  const type = shape && definitionOf(shape).type;
  return type === "boolean" || type === "integer" || type === "number";
}

/** The node itself instead of a `$ref`; the schema writes nothing beside one that says more. */
export function definitionOf(shape: ShapeNode): ShapeNode {
  const { $ref } = shape;
  const target = $ref === undefined ? undefined : rootShape.$defs?.[$ref.slice("#/$defs/".length)];
  return target === undefined ? shape : definitionOf(target);
}

function stepInto(shape: ShapeNode, segment: string | number): ShapeNode | undefined {
  if (typeof segment === "number") return shape.items;
  if (shape.properties !== undefined && Object.hasOwn(shape.properties, segment)) return shape.properties[segment];
  return typeof shape.additionalProperties === "object" ? shape.additionalProperties : undefined;
}
