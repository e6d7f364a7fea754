import type { ContractExport, ExportedFile } from "../../model/contract-export.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import type { Layout, Lines } from "./lines.ts";

const statusRoles = {
  written: "add",
  removed: "destroy",
  unchanged: "aside",
  stale: "fail",
  missing: "fail",
  leftover: "fail",
} satisfies Record<ExportedFile["status"], Role>;

/** The files that were written or differ; all of them with `--verbose`. */
export function renderContractExport({ files, folder }: ContractExport, layout: Layout): Lines {
  return files
    .filter(({ status }) => layout.isVerbose || status !== "unchanged")
    .map(
      ({ path, status }) =>
        `  ${layout.paint(statusRoles[status], status.padEnd(10))} ${displayLine(`${folder}/${path}`)}`,
    );
}

/** What became of the export, in one sentence. */
export function contractExportSentence({ target, folder, files, isCheck }: ContractExport): string {
  const changed = files.filter(({ status }) => status !== "unchanged").length;
  const removed = files.filter(({ status }) => status === "removed").length;
  if (!isCheck) {
    const also = removed === 0 ? "" : ` ${countOf(removed, "file")} of an earlier export removed.`;
    const count = countOf(files.length - removed, "file");
    return `Exported ${target} to ${folder}: ${count}, ${changed - removed} changed.${also}`;
  }
  if (changed === 0) return `${folder} is up to date: ${countOf(files.length, "file")}.`;
  return `${folder} is not up to date: ${countOf(changed, "file")} of ${files.length}. Run again without --check.`;
}
