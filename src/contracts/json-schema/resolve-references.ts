import { isJsonObject, ownValue, type Json } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import { isSchemaMap } from "./list-subschemas.ts";

/** A sub-schema and where it stands. */
export interface PlacedSchema {
  readonly schema: Json;
  readonly path: PayloadPath;
}

/** The targets of all references of one document; nothing outside of it is ever read. */
export interface References {
  /** What a `$ref` names that stands in this object. */
  readonly targetOf: (holder: Json) => Json | undefined;
  /** References without a target. */
  readonly broken: readonly (PlacedSchema & { readonly reference: string })[];
}

/** Resolves every `$ref` of a schema within the schema itself: pointers, `$id`s and anchors. */
export function resolveReferences(root: Json): References {
  const byId = new Map<string, Json>([["", root]]);
  const bases = new Map<Json, string>();
  const holders: (PlacedSchema & { readonly reference: string })[] = [];
  walk(root, [], "", (schema, path, base) => {
    const id = ownValue(schema, "$id");
    const reference = ownValue(schema, "$ref");
    // beside a `$ref` nothing counts, not even an id
    const own = typeof id === "string" && typeof reference !== "string" ? joinUri(base, id) : base;
    if (own !== base) byId.set(own.replace(/#$/, ""), schema);
    if (typeof reference === "string") {
      bases.set(schema, base);
      holders.push({ schema, path, reference });
    }
    return own.replace(/#.*$/, "");
  });
  const targets = new Map<Json, Json>();
  const broken = holders.filter((holder) => {
    const target = find(joinUri(bases.get(holder.schema) ?? "", holder.reference), byId);
    if (target !== undefined) targets.set(holder.schema, target);
    return target === undefined;
  });
  return { targetOf: (holder) => targets.get(holder), broken };
}

/** Words of a schema whose values are data. */
const dataWords = new Set(["enum", "const", "examples", "default"]);

/** Every object of the document, also in places that hold no schemas: a pointer may lead there. */
function walk(
  node: Json,
  path: PayloadPath,
  base: string,
  visit: (schema: Readonly<Record<string, Json>>, path: PayloadPath, base: string) => string,
): void {
  if (Array.isArray(node)) {
    for (const [index, item] of (node as readonly Json[]).entries()) walk(item, [...path, index], base, visit);
  } else if (isJsonObject(node)) {
    const inner = visit(node, path, base);
    // what stands under the words of a map, such as `properties`, are names, and a property may be called `default`
    const isMap = isSchemaMap(path);
    for (const [key, member] of Object.entries(node)) {
      if (isMap || !dataWords.has(key)) walk(member, [...path, key], inner, visit);
    }
  }
}

function find(uri: string, byId: ReadonlyMap<string, Json>): Json | undefined {
  const [document = "", fragment = ""] = uri.split("#", 2);
  const whole = byId.get(uri);
  if (whole !== undefined) return whole;
  const owner = byId.get(document);
  if (owner === undefined || (fragment !== "" && !fragment.startsWith("/"))) return undefined;
  return follow(owner, fragment);
}

function follow(root: Json, pointer: string): Json | undefined {
  let node: Json | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = decodeStep(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(node)) node = (node as readonly Json[])[/^\d+$/.test(key) ? Number(key) : -1];
    else node = isJsonObject(node) ? ownValue(node, key) : undefined;
    if (node === undefined) return undefined;
  }
  return isJsonObject(node) || typeof node === "boolean" ? node : undefined;
}

/** A step of a pointer as it stands in a URI fragment; as it is written where that is no such thing. */
export function decodeStep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A reference against its base, as far as schemas need it. */
function joinUri(base: string, reference: string): string {
  if (reference.startsWith("#")) return reference === "#" ? base : base + reference;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return reference.replace(/#$/, "");
  const path = base.replace(/^([^?#]*\/)?.*$/, "$1");
  const host = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/.exec(base)?.[0] ?? "";
  return (reference.startsWith("/") ? host + reference : path + reference).replace(/#$/, "");
}
