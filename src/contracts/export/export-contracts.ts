import { compareText } from "../../model/diagnostic.ts";
import type { ExportFile, ExportInput, ExportTarget } from "./export-file.ts";
import { exportJsonSchema } from "./export-json-schema.ts";
import { exportOpenapi } from "./export-openapi.ts";
import { exportTypescript } from "./export-typescript.ts";
import { exportValidator } from "./export-validator.ts";

/** What contracts can be written as. */
const exporters = {
  typescript: exportTypescript,
  "json-schema": exportJsonSchema,
  openapi: exportOpenapi,
  validator: exportValidator,
} satisfies Readonly<Record<ExportTarget, (input: ExportInput) => readonly ExportFile[]>>;

/** The files of an export, sorted by path: the same contracts always give the same bytes. */
export function exportContracts(target: ExportTarget, input: ExportInput): readonly ExportFile[] {
  return exporters[target](input).toSorted((a, b) => compareText(a.path, b.path));
}
