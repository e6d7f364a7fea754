import { chmod, mkdir, mkdtemp, realpath } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Secret } from "../model/secret.ts";
import { failDelivery, systemCode } from "./fail-delivery.ts";
import { findRepository } from "./find-repository.ts";
import { createSecretFile, syncFolder } from "./temporary-file.ts";

/**
 * Saves a token that no sink took: the value and a line end, mode 0600, in a new folder that only its owner can enter.
 * Without `folder` it takes the first usual place that works. Never inside a Git repository. Gives the path of the file.
 */
export async function saveEmergencyFile(address: string, token: Secret, folder?: string): Promise<string> {
  const candidates = folder === undefined ? listEmergencyFolders(process.env) : [folder];
  const failures: string[] = [];
  for (const candidate of candidates) {
    try {
      await mkdir(candidate, { recursive: true, mode: 0o700 });
      if ((await findRepository(await realpath(candidate))) !== undefined)
        failures.push(`${candidate}: inside a Git repository`);
      else return await saveBelow(candidate, address, token);
    } catch (error) {
      failures.push(`${candidate}: ${systemCode(error) ?? String(error)}`);
    }
  }
  return failDelivery({
    message: `the token of ${address} could not be saved anywhere (${failures.join("; ")})`,
    help: "correct the sink and run `instaform token deliver`, which reads the token again",
  });
}

/** Where emergency files go, best first: state folders survive a restart, the temporary folder need not. */
export function listEmergencyFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return [...listStateFolders(environment), tmpdir()];
}

/** This user's folders for what outlives a run and belongs to no project, best first. */
export function listStateFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const state = environment["XDG_STATE_HOME"];
  const usual = join(homedir(), ".local", "state", "instaform");
  // A relative value is to be ignored, says the specification of these folders.
  return state !== undefined && isAbsolute(state) ? [join(state, "instaform"), usual] : [usual];
}

async function saveBelow(base: string, address: string, token: Secret): Promise<string> {
  const folder = await mkdtemp(join(base, "token-"));
  await chmod(folder, 0o700);
  const name = address
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 100);
  const path = join(folder, `${name === "" ? "token" : name}.token`);
  await createSecretFile(path, Buffer.from(`${token.reveal()}\n`));
  await syncFolder(folder);
  return path;
}
