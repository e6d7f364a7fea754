import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { ContractVersion } from "../contracts/compare/compatibility-rule.ts";
import { locateLock } from "../lock/locate-lock.ts";
import { readLockFile } from "../lock/lock-disk.ts";
import { KnownError } from "../model/errors.ts";
import { buildContractVersions, listScopesOfLock } from "../workflow/build-contract-versions.ts";
import { configChoice, loadConfig } from "./load-config.ts";
import type { SideFacts } from "./side-facts.ts";
import { readLiveSide } from "./read-live-side.ts";
import { findMergeBase } from "./read-git-tree.ts";
import { readSideAtCommit } from "./read-side-at-commit.ts";
import type { Session } from "./session.ts";

/** Reads a side by what the user typed: `live`, `config`, a lock, a configuration, or a commit; nothing is the folder as it is. */
export async function readSideFacts(session: Session, written: string | undefined): Promise<SideFacts> {
  if (written === undefined) return readWorkingTree(session);
  if (written === "live") return readLiveSide(session);
  if (written === "config") return readConfigSide(session, "config", session.options.config);
  if (/\.json$/i.test(written)) return readLockSide(session, written);
  if (/\.ya?ml$/i.test(written) || (/[/\\]$|^\./.test(written) && (await isFolder(session, written))))
    return readConfigSide(session, written, [written]);
  return readSideAtCommit(session, written);
}

/** Reads a side as it was when `to` (this folder's commit without) went its own way from `from`, as git has `from...to`. */
export async function readSideSinceParted(session: Session, from: string, to = "HEAD"): Promise<SideFacts> {
  const facts = await readSideAtCommit(session, await findMergeBase(session, from, to));
  return { ...facts, side: { ...facts.side, name: `where ${to} left ${from}` } };
}

/**
 * The contracts of both sides. Formats and other promises that only a configuration makes are compared only when both
 * sides have one: beside a bare lock they would all look new, or gone.
 */
export function buildBothVersions(
  from: SideFacts,
  to: SideFacts,
): readonly [readonly ContractVersion[], readonly ContractVersion[]] {
  const isBare = [from, to].some(({ scopes }) => scopes === undefined);
  return [buildVersions(from, isBare), buildVersions(to, isBare)];
}

function buildVersions({ side, scopes, facts }: SideFacts, isBare: boolean): readonly ContractVersion[] {
  // Only a configuration knows platforms without facts: a bare lock on the other side does not say that they are new.
  const own = isBare ? scopes?.filter(({ provider }) => provider === "instasent") : scopes;
  if (facts === undefined) return buildContractVersions({ scopes: own ?? [] });
  const nowhere = { file: side.name, line: 1, column: 1, endColumn: 1 };
  const declared = isBare ? undefined : scopes;
  const source = side.source === "live" ? "live" : "lock";
  return buildContractVersions({ scopes: declared ?? listScopesOfLock(facts, nowhere), specs: { source, facts } });
}

async function readWorkingTree(session: Session): Promise<SideFacts> {
  const { config } = await loadConfig(session);
  const { path, shownPath } = locateLock(config, session.surroundings.cwd);
  const facts = (await readLockFile(path, shownPath))?.lock;
  const source = facts === undefined ? "config" : "lock";
  return { side: { name: "working tree", source }, scopes: config.scopes, facts };
}

async function readConfigSide(session: Session, name: string, paths: readonly string[]): Promise<SideFacts> {
  const { config } = await loadConfig(session, { ...configChoice(session), paths });
  return { side: { name, source: "config" }, scopes: config.scopes, facts: undefined };
}

async function readLockSide(session: Session, written: string): Promise<SideFacts> {
  const parsed = await readLockFile(resolve(session.surroundings.cwd, written), written);
  if (parsed === undefined) {
    throw new KnownError(`There is no lock ${basename(written)} at ${written}.`, {
      exitCode: 3,
      help: "Correct the path, or write a lock: instaform lock",
    });
  }
  return { side: { name: written, source: "lock" }, scopes: undefined, facts: parsed.lock };
}

async function isFolder({ surroundings }: Session, path: string): Promise<boolean> {
  try {
    return (await stat(resolve(surroundings.cwd, path))).isDirectory();
  } catch {
    return false; // then it is read as a commit, and that says what is wrong
  }
}
