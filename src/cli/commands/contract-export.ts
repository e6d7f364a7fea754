import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { exportAll } from "../../contracts/export-all.ts";
import { stemOfProject, type ExportFile, type ExportTarget } from "../../contracts/export/export-file.ts";
import { buildRuleLevels } from "../../contracts/rule-levels.ts";
import type { ExportedFile } from "../../model/contract-export.ts";
import { readRegularFile, UnreadableFile } from "../../files/read-regular-file.ts";
import { KnownError } from "../../model/errors.ts";
import { noteFactualContracts } from "../../workflow/note-factual-contracts.ts";
import { findLeftovers } from "../find-leftovers.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { loadContracts } from "../load-contracts.ts";
import type { Session } from "../session.ts";

export interface ContractExportOptions {
  readonly to: ExportTarget;
  readonly output: string;
  readonly check: boolean;
}

/**
 * `instaform contract export`: the contracts as files for other programs; with `--check` only what differs. What an
 * earlier export left behind for a datasource that is gone is removed. Offline.
 */
export async function runContractExport(
  session: Session,
  { to, output, check }: ContractExportOptions,
): Promise<CommandAnswer> {
  const { config, contracts, findings: told, locateSpec } = await loadContracts(session);
  if (contracts.length === 0) {
    throw new KnownError("The configuration declares nothing that takes payloads, so there is no contract to export.", {
      exitCode: 3,
      help: "Declare one: instaform explain projects.<key>.datasources",
    });
  }
  const levels = buildRuleLevels(config.severities);
  const notes = noteFactualContracts(contracts, { told, locateSpec }, levels);
  const findings = [...told, ...notes];
  // what other programs would be given is no contract
  if (notes.some(({ severity }) => severity === "error")) {
    return { environment: config.environment, findings, exitCodes: [8] };
  }
  const folder = resolve(session.surroundings.cwd, output);
  const files: ExportedFile[] = [];
  const wanted = exportAll(to, contracts, levels);
  for (const file of wanted) {
    const found = await readText(join(folder, file.path));
    const status = found === file.text ? "unchanged" : found === undefined ? "missing" : "stale";
    if (!check && status !== "unchanged") await writeText(folder, file);
    files.push({ path: file.path, status: check || status === "unchanged" ? status : "written" });
  }
  const names = {
    wanted: new Set(wanted.map((file) => file.path)),
    stems: config.scopes.map(({ key }) => stemOfProject(key)),
  };
  for (const path of await findLeftovers(folder, to, names)) {
    if (!check) await removeFile(folder, path);
    files.push({ path, status: check ? "leftover" : "removed" });
  }
  const isStale = check && files.some(({ status }) => status !== "unchanged");
  return {
    environment: config.environment,
    findings,
    contractExport: { target: to, folder: output.replace(/[/\\]+$/, "") || output, isCheck: check, files },
    exitCodes: isStale ? [7] : [],
  };
}

/** Larger was not written by us. */
const maxExportBytes = 64 * 1024 * 1024;

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readRegularFile(path, maxExportBytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "ENOENT") return undefined;
    throw failed(`${path} could not be read`, error);
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  try {
    await rm(join(folder, path), { force: true });
  } catch (error) {
    throw failed(`${path} could not be removed`, error);
  }
}

/** Each file whole or not at all. */
async function writeText(folder: string, { path, text }: ExportFile): Promise<void> {
  const target = join(folder, path);
  const draft = join(folder, `.${path}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined); // the folder itself may be what could not be made
    throw failed(`${path} could not be written`, error);
  }
}

function failed(what: string, error: unknown): KnownError {
  const reason = error instanceof Error ? error.message : String(error);
  return new KnownError(`${what}: ${reason}`, {
    exitCode: 3,
    help: "Give --output a folder that can be written to.",
    cause: error,
  });
}
