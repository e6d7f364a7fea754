import { compareText } from "../../model/diagnostic.ts";
import { isKnownType, isTextType } from "../data-types.ts";
import type { Contract, EventContract, ValueSpec } from "../contract.ts";
import { describeSpec } from "./describe-spec.ts";
import { fileStem, type ExportFile, type ExportInput } from "./export-file.ts";
import { nameTypes } from "./name-types.ts";
import { writtenBy } from "./written-by.ts";

/** For each datasource a module of types: a contact, and a union of events told apart by `_event_type`. */
export function exportTypescript({ contracts }: ExportInput): readonly ExportFile[] {
  return contracts.map((contract) => ({ path: `${fileStem(contract)}.ts`, text: formatModule(contract) }));
}

function formatModule({ owner, attributes, events }: Contract): string {
  const sorted = [...events].toSorted(([a], [b]) => compareText(a, b));
  const names = nameTypes(
    sorted.map(([uid]) => uid),
    ["IngestContact", "IngestEvent"],
  );
  const union = sorted.map(([uid]) => names.get(uid)).join(" | ");
  return [
    `// ${writtenBy("typescript")}`,
    "",
    comment(`A contact that ${owner} takes.`, ""),
    `export interface IngestContact {\n${formatMembers(attributes, "  ")}}`,
    ...sorted.map(([uid, event]) => `\n${formatEvent(names.get(uid) ?? uid, uid, event)}`),
    "",
    comment(`An event that ${owner} takes.`, ""),
    `export type IngestEvent = ${union === "" ? "never" : union};`,
    "",
  ].join("\n");
}

function formatEvent(name: string, uid: string, { address, parameters }: EventContract): string {
  const isNeeded = [...parameters.values()].some(({ isRequired }) => isRequired);
  const members = parameters.size === 0 ? "Record<string, never>" : `{\n${formatMembers(parameters, "    ")}  }`;
  return [
    comment(`Declared by ${address}`, ""),
    `export interface ${name} {`,
    "  readonly _user_id: string;",
    comment("Stays the same when the event is sent again.", "  "),
    "  readonly _event_id: string;",
    `  readonly _event_type: ${JSON.stringify(uid)};`,
    comment("ISO 8601 with time and zone, such as 2026-05-04T10:00:00.000Z.", "  "),
    "  readonly _event_date?: string;",
    `  readonly _event_parameters${isNeeded ? "" : "?"}: ${members}${isNeeded ? "" : " | null"};`,
    "}",
  ].join("\n");
}

function formatMembers(specs: ReadonlyMap<string, ValueSpec>, indent: string): string {
  return [...specs]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, spec]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      const mark = spec.isRequired ? "" : "?";
      return `${comment(describeSpec(spec), indent)}\n${indent}readonly ${name}${mark}: ${typeOf(spec)};\n`;
    })
    .join("");
}

/** What may be written under the key; a read-only one may not be written at all. */
function typeOf(spec: ValueSpec): string {
  if (spec.isReadOnly) return "never";
  const single = singleType(spec);
  const list = spec.maxValues === 1 ? [] : [`readonly (${single})[]`];
  return [single, ...list, ...(spec.isRequired ? [] : ["null"])].join(" | ");
}

function singleType({ dataType }: ValueSpec): string {
  if (isTextType(dataType) || dataType === "date") return "string";
  if (dataType === "number") return "number | `${number}`";
  if (dataType === "boolean") return 'boolean | 0 | 1 | "0" | "1"';
  return isKnownType(dataType) ? "never" : "string | number | boolean";
}

/** A comment that nothing in its text can close. */
function comment(text: string, indent: string): string {
  return `${indent}/** ${text.replace(/[\r\n\u2028\u2029]+/g, " ").replaceAll("*/", "*\\/")} */`;
}
