import type { Contract } from "../contract.ts";
import type { RuleLevels } from "../rule-levels.ts";

/** What contracts can be written as. */
export type ExportTarget = "typescript" | "json-schema" | "openapi" | "validator";

/** What an export is made from: the contracts, and how loud the configuration has each rule. */
export interface ExportInput {
  readonly contracts: readonly Contract[];
  readonly levels: RuleLevels;
}

/** One file of an export, below its folder. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** The beginning of a file's name: `shop.crm` for `shop/datasource/crm`; anything unusual is spelled out. */
export function fileStem({ owner }: Contract): string {
  const [scope = "", , ...key] = owner.split("/");
  return `${safeName(scope)}.${safeName(key.join("/"))}`;
}

/** What the names of all files of a project begin with. */
export function stemOfProject(key: string): string {
  return `${safeName(key)}.`;
}

function safeName(text: string): string {
  return Array.from(text, (character) =>
    /[A-Za-z0-9-]/.test(character) ? character : `_${character.codePointAt(0)?.toString(16) ?? ""}`,
  ).join("");
}

/** JSON for a file that is committed. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
