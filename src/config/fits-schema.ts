import { definitionOf, rootShape } from "./config-shape.ts";
import type { ShapeNode } from "./config-shape.ts";
import { isTokenPath } from "./config-paths.ts";
import type { LocatedMap, LocatedNode, LocatedScalar, Path } from "./located-node.ts";

/**
 * True when a configuration, with all references resolved, fits the schema. It never says why not: that is
 * `checkSchema`'s, whose validator costs ten times as much to load. In doubt the answer is no. Tokens are checked on
 * their own.
 */
export function fitsSchema(root: LocatedMap): boolean {
  return fits(rootShape, root, []);
}

/** `path` leads to the node as long as there can be a token below it. */
function fits(node: ShapeNode, value: LocatedNode, path?: Path): boolean {
  const shape = definitionOf(node);
  if (shape.type !== undefined && !hasType(shape.type, value)) return false;
  if (shape.const !== undefined && !(value.kind === "scalar" && value.value === shape.const)) return false;
  if (shape.enum !== undefined && !(value.kind === "scalar" && shape.enum.includes(value.value))) return false;
  if (shape.oneOf !== undefined && shape.oneOf.filter((each) => fits(each, value)).length !== 1) return false;
  if (value.kind === "scalar") return fitsScalar(shape, value.value);
  return value.kind === "list" ? fitsList(shape, value.items) : fitsMap(shape, value, path);
}

function hasType(type: string | readonly string[], node: LocatedNode): boolean {
  if (typeof type !== "string") return type.some((each) => hasType(each, node));
  if (node.kind !== "scalar") return type === (node.kind === "map" ? "object" : "array");
  switch (type) {
    case "null":
      return node.value === null;
    case "integer":
      return Number.isInteger(node.value);
    case "number":
      return Number.isFinite(node.value);
    default:
      return typeof node.value === type && node.value !== null;
  }
}

const patterns = new Map<string, RegExp>();

function fitsScalar({ pattern, maxLength, minimum, maximum }: ShapeNode, value: LocatedScalar["value"]): boolean {
  if (typeof value === "number") return value >= (minimum ?? value) && value <= (maximum ?? value);
  if (typeof value !== "string") return true;
  // Code units are never fewer than characters.
  if (maxLength !== undefined && value.length > maxLength) return false;
  if (pattern === undefined) return true;
  let compiled = patterns.get(pattern);
  if (compiled === undefined) patterns.set(pattern, (compiled = new RegExp(pattern, "u")));
  return compiled.test(value);
}

function fitsList({ items, minItems = 0, uniqueItems = false }: ShapeNode, list: readonly LocatedNode[]): boolean {
  if (list.length < minItems) return false;
  if (uniqueItems) {
    // Lists with a map in them are left to the one that compares deeply.
    const values = new Set(list.map((each) => (each.kind === "scalar" ? each.value : undefined)));
    if (values.size < list.length || values.has(undefined)) return false;
  }
  return items === undefined || list.every((each) => fits(items, each));
}

function fitsMap(shape: ShapeNode, { entries }: LocatedMap, path: Path | undefined): boolean {
  const { required, properties = {}, additionalProperties = true, propertyNames, dependentRequired } = shape;
  if (required?.every((key) => entries.has(key)) === false) return false;
  for (const [key, { keySpan, value }] of entries) {
    const below = path === undefined || path.length > 2 ? undefined : [...path, key];
    if (below !== undefined && isTokenPath(below)) continue;
    if (propertyNames !== undefined && !fits(propertyNames, { kind: "scalar", ...keySpan, value: key })) return false;
    if (dependentRequired !== undefined && Object.hasOwn(dependentRequired, key)) {
      if (dependentRequired[key]?.every((other) => entries.has(other)) === false) return false;
    }
    const member = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (member === false) return false;
    if (typeof member === "object" && !fits(member, value, below)) return false;
  }
  return true;
}
