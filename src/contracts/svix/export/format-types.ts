import { isJsonObject, ownValue, type Json, type JsonObject } from "../../../model/json.ts";
import { nameTypes } from "../../export/name-types.ts";
import { decodeStep } from "../../json-schema/resolve-references.ts";
import { writtenBy } from "../../export/written-by.ts";
import type { SvixContract } from "../svix-contract.ts";
import { listSent } from "./build-message-schema.ts";
import { pointerStep } from "./embed-schema.ts";

const folder = "#";

/** A TypeScript module: a type for each payload, and messages that are told apart by `eventType`. */
export function formatTypes(contract: SvixContract): string {
  const sent = listSent(contract, folder);
  const names = nameTypes(
    sent.map(({ name }) => name),
    ["Message", "Payloads", "MessageOptions"],
  );
  const roots = new Map(sent.map(({ name }) => [`${folder}/${pointerStep(name)}`, names.get(name) ?? name] as const));
  const printer = new TypePrinter(Object.fromEntries(sent.map(({ name, schema }) => [name, schema])), roots);
  const types = sent.map(({ name, version, schema }) => {
    // names that nobody declared are a platform's or a file's word, and may be anything
    const what = version === undefined ? `${name}, of which no schema is declared` : `${name}, version ${version}`;
    const comment = `The payload of ${what.replaceAll("*/", "*\\/")}.`;
    return `\n/** ${comment} */\nexport type ${names.get(name) ?? name} = ${printer.printPayload(schema)};\n`;
  });
  const members = sent.map(({ name }) => `  readonly ${JSON.stringify(name)}: ${names.get(name) ?? name};\n`);
  return [
    `// ${writtenBy("typescript")}\n`,
    `// Messages that ${JSON.stringify(contract.owner)} takes. What a schema leaves open, such as further keys, is not listed.\n`,
    ...types,
    ...printer.parts(),
    `\n/** Payloads by the event type that they belong to. */\nexport interface Payloads {\n${members.join("")}}\n`,
    messageTypes,
  ].join("");
}

const messageTypes = `
export interface MessageOptions {
  readonly eventId?: string | null;
  readonly channels?: readonly string[] | null;
  readonly tags?: readonly string[] | null;
  readonly deliverAt?: string | null;
  readonly payloadRetentionPeriod?: number | null;
  readonly payloadRetentionHours?: number | null;
}

/** A body of \`POST /api/v1/app/{app_id}/msg\`. */
export type Message = {
  [Name in keyof Payloads]: MessageOptions & { readonly eventType: Name; readonly payload: Payloads[Name] };
}[keyof Payloads];
`;

/** Prints schemas of Draft 7 as types; what is referred to becomes a type of its own, so that it may refer to itself. */
class TypePrinter {
  readonly #document: Json;
  readonly #names: Map<string, string>;
  readonly #used: Set<string>;
  readonly #parts: string[] = [];

  /** `names` are types that exist, by the reference that leads to them. */
  constructor(document: Json, names: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#names = new Map(names);
    this.#used = new Set(["Message", "Payloads", "MessageOptions", ...names.values()]);
  }

  /** The types of what was referred to so far. */
  parts(): readonly string[] {
    return this.#parts;
  }

  /** A payload is an object, whatever its schema leaves open. */
  printPayload(schema: Json): string {
    const type = this.print(schema, "");
    return type === "unknown" ? "Readonly<Record<string, unknown>>" : type;
  }

  print(schema: Json, indent: string): string {
    if (!isJsonObject(schema)) return schema === false ? "never" : "unknown";
    const reference = ownValue(schema, "$ref");
    if (typeof reference === "string") return this.#printReference(reference);
    const alternatives = ["anyOf", "oneOf"].flatMap((word) => {
      const list = ownValue(schema, word);
      return Array.isArray(list) ? [union(list.map((each: Json) => this.print(each, indent)))] : [];
    });
    const all = ownValue(schema, "allOf");
    const together = Array.isArray(all) ? all.map((each: Json) => this.print(each, indent)) : [];
    const parts = [this.#printOwn(schema, indent), ...alternatives, ...together].filter((part) => part !== "unknown");
    const distinct = [...new Set(parts)];
    if (distinct.length <= 1) return distinct[0] ?? "unknown";
    return distinct.map(wrap).join(" & ");
  }

  /** What the schema says itself, without what it puts together. */
  #printOwn(schema: JsonObject, indent: string): string {
    if (Object.hasOwn(schema, "const")) return printValue(schema["const"] ?? null);
    const choices = ownValue(schema, "enum");
    if (Array.isArray(choices)) return union(choices.map(printValue));
    const written = ownValue(schema, "type");
    const types = (Array.isArray(written) ? written : [written]).filter((type) => typeof type === "string");
    if (types.length > 0) return union(types.map((type: string) => this.#printKind(type, schema, indent)));
    // without a type a schema of properties also takes what is no object; nobody means that
    if (isJsonObject(ownValue(schema, "properties"))) return this.#printObject(schema, indent);
    return ownValue(schema, "items") === undefined ? "unknown" : this.#printList(schema, indent);
  }

  #printKind(type: string, schema: JsonObject, indent: string): string {
    switch (type) {
      case "object":
        return this.#printObject(schema, indent);
      case "array":
        return this.#printList(schema, indent);
      case "integer":
        return "number";
      case "boolean":
      case "null":
      case "number":
      case "string":
        return type;
      default:
        return "unknown";
    }
  }

  #printObject(schema: JsonObject, indent: string): string {
    const properties = ownValue(schema, "properties");
    const further = ownValue(schema, "additionalProperties");
    const required = ownValue(schema, "required");
    const mustBe = (Array.isArray(required) ? required : []).filter((key) => typeof key === "string");
    const known: Readonly<Record<string, Json>> = isJsonObject(properties) ? properties : {};
    const isClosed = further === false && ownValue(schema, "patternProperties") === undefined;
    const undescribed = mustBe.filter((key: string) => !Object.hasOwn(known, key));
    const inner = `${indent}  `;
    const line = (key: string, type: string): string =>
      `${inner}readonly ${JSON.stringify(key)}${mustBe.includes(key) ? "" : "?"}: ${type};\n`;
    const lines = [
      ...Object.entries(known).map(([key, value]) => line(key, this.print(value, inner))),
      ...undescribed.map((key: string) => line(key, isClosed ? "never" : "unknown")),
    ];
    if (lines.length === 0) {
      if (isClosed) return "Readonly<Record<string, never>>";
      return `Readonly<Record<string, ${isJsonObject(further) ? this.print(further, indent) : "unknown"}>>`;
    }
    return `{\n${lines.join("")}${indent}}`;
  }

  #printList(schema: JsonObject, indent: string): string {
    const items = ownValue(schema, "items");
    if (Array.isArray(items)) {
      // an item may be missing at the end, and more may follow
      const places = items.map((each: Json) => `${wrap(this.print(each, indent))}?`);
      const rest = ownValue(schema, "additionalItems");
      const more = rest === false ? [] : [`...readonly ${wrap(this.print(rest ?? true, indent))}[]`];
      return `readonly [${[...places, ...more].join(", ")}]`;
    }
    return `readonly ${wrap(this.print(items ?? true, indent))}[]`;
  }

  #printReference(reference: string): string {
    const known = this.#names.get(reference);
    if (known !== undefined) return known;
    const steps = reference.split("/").slice(1).map(readStep);
    let target: Json | undefined = this.#document;
    for (const step of steps) {
      if (Array.isArray(target)) target = (target as readonly Json[])[Number(step)];
      else target = isJsonObject(target) ? ownValue(target, step) : undefined;
    }
    if (target === undefined) return "unknown"; // said by validate
    const owner = this.#names.get(`${folder}/${pointerStep(steps[0] ?? "")}`) ?? "";
    const [name = ""] = nameTypes([`${owner} ${steps.at(-1) ?? ""}`], [...this.#used]).values();
    this.#used.add(name);
    this.#names.set(reference, name);
    this.#parts.push(`\nexport type ${name} = ${this.print(target, "")};\n`);
    return name;
  }
}

function readStep(step: string): string {
  return decodeStep(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

function union(types: readonly string[]): string {
  const distinct = [...new Set(types)];
  if (distinct.length === 0) return "never";
  if (distinct.includes("unknown")) return "unknown";
  return distinct.map((type) => (distinct.length > 1 ? wrap(type) : type)).join(" | ");
}

function printValue(value: Json): string {
  return value === null || typeof value !== "object"
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? "readonly unknown[]"
      : "object";
}

/** In brackets where it would be read differently without. */
function wrap(type: string): string {
  let outside = type.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  for (let before = ""; before !== outside;) {
    before = outside;
    outside = outside.replaceAll(/\{[^{}]*\}/g, "{}"); // what stands in braces holds together
  }
  return / [|&] |^readonly /.test(outside) ? `(${type})` : type;
}
