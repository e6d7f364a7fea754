import type { SpecFacts } from "../../model/catalogue.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import { eventFacts } from "../list-specs.ts";
import { chooseVersion } from "./choose-version.ts";
import { listProperties } from "./list-properties.ts";
import { propertyAddress } from "../json-schema/property-address.ts";
import type { SvixContract } from "./svix-contract.ts";

/** Event types, each followed by the properties of the schema that its messages are held against. */
export function listSvixSpecs({ eventTypes }: SvixContract): readonly SpecFacts[] {
  return [...eventTypes].flatMap(([event, eventType]): readonly SpecFacts[] => {
    const { address, isArchived, schemas } = eventType;
    const version = chooseVersion(eventType);
    const schema = version === undefined ? undefined : schemas.get(version);
    const state = isArchived ? "archived" : schema === undefined ? "no schema" : `version ${version ?? ""}`;
    const own: SpecFacts = { ...eventFacts, isReadOnly: isArchived, address, name: event, limits: [state] };
    if (schema === undefined || isArchived) return [own];
    const properties = listProperties(schema).map((path): SpecFacts => {
      const at = propertyAddress(address, version ?? "", path);
      return { ...propertyFacts(schema, path), address: at, kind: "parameter", name: path.join("/"), event };
    });
    return [own, ...properties];
  });
}

function propertyFacts(schema: JsonObject, path: readonly string[]) {
  const parents = nodesAt(schema, path.slice(0, -1));
  const nodes = nodesAt(schema, path);
  const find = (keyword: string): Json | undefined =>
    nodes.map((node) => ownValue(node, keyword)).find((value) => value !== undefined);
  const alternatives = [find("anyOf") ?? find("oneOf") ?? []].flat().filter((each: Json) => isJsonObject(each));
  const types = typesIn([{ type: find("type") ?? [] }, ...alternatives]);
  const format = find("format");
  const maxLength = find("maxLength");
  const maxItems = find("maxItems") ?? alternatives.map((each) => ownValue(each, "maxItems")).find(Number.isInteger);
  const key = path.at(-1) ?? "";
  return {
    dataType: types.join(" or ") || "any",
    isRequired: parents.some(({ required }) => Array.isArray(required) && required.includes(key)),
    isReadOnly: false,
    maxLength: typeof maxLength === "number" ? maxLength : null,
    maxValues: !types.includes("array") ? 1 : typeof maxItems === "number" ? maxItems : null,
    ...(typeof format === "string" ? { format } : {}),
    limits: limitsOf(find),
  };
}

/** The types that any of the schemas names, each once. */
function typesIn(schemas: readonly JsonObject[]): readonly string[] {
  const types = schemas.flatMap((each) => [ownValue(each, "type") ?? []].flat());
  return [...new Set(types.filter((type: Json) => typeof type === "string"))];
}

/** Every schema that speaks of what stands at a path. */
function nodesAt(schema: Json | undefined, [step, ...rest]: readonly string[]): readonly JsonObject[] {
  if (!isJsonObject(schema)) return [];
  const together = ownValue(schema, "allOf");
  const others = Array.isArray(together) ? (together as readonly Json[]) : [];
  const all = [schema, ...others.filter((each) => isJsonObject(each))];
  if (step === undefined) return all;
  return all.flatMap((node) => {
    const properties = ownValue(node, "properties");
    const next =
      step === "*" ? ownValue(node, "items") : isJsonObject(properties) ? ownValue(properties, step) : undefined;
    return nodesAt(next, rest);
  });
}

/** What people look up first, in words. */
function limitsOf(find: (keyword: string) => Json | undefined): readonly string[] {
  const values = find("enum");
  const told: readonly (readonly [keyword: string, words: string])[] = [
    ["const", "always"],
    ["minimum", "at least"],
    ["exclusiveMinimum", "above"],
    ["maximum", "at most"],
    ["exclusiveMaximum", "below"],
    ["pattern", "pattern"],
  ];
  return [
    ...(Array.isArray(values) ? [`one of ${values.map((value: Json) => wordOf(value)).join(", ")}`] : []),
    ...told.flatMap(([keyword, words]) => {
      const value = find(keyword);
      return value === undefined ? [] : [`${words} ${wordOf(value)}`];
    }),
  ];
}

function wordOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
