import { KnownError } from "../model/errors.ts";
import type { Place } from "../model/place.ts";
import { listPayloadFiles } from "../payloads/list-payload-files.ts";
import type { PayloadFile } from "../payloads/payload-source.ts";
import type { PayloadSet } from "../workflow/payload-set.ts";
import { listFixtures } from "../workflow/list-fixtures.ts";
import type { LoadedContracts } from "./load-contracts.ts";
import type { Session } from "./session.ts";

/** Every fixture of the configuration with its files; a pattern without files is an error, not a pass. */
export async function listDeclaredSets(
  { surroundings: { cwd } }: Session,
  { config, contracts }: LoadedContracts,
): Promise<readonly PayloadSet[]> {
  const fixtures = listFixtures(config);
  if (fixtures.length === 0) {
    throw new KnownError("The configuration names no payloads, so nothing would be checked.", {
      exitCode: 3,
      help: "Add to a datasource:  contracts: [{ stream: events, files: contracts/*.ndjson }]\nor name files: instaform contract check orders.ndjson --stream events",
    });
  }
  const byAddress = new Map(contracts.map((contract) => [contract.owner, contract]));
  const sets: PayloadSet[] = [];
  for (const { owner, stream, files: pattern, folder, expect, rule, place } of fixtures) {
    const contract = byAddress.get(owner);
    if (contract === undefined) continue;
    const files = await listPayloadFiles(pattern, { folder, root: config.root, cwd });
    if (files.length === 0) throw matchesNothing(pattern, place);
    sets.push({ contract, stream, files, expect, rule, place });
  }
  return sets;
}

/** The files that a command line names: paths, globs, and `-` for stdin. */
export async function listNamedFiles(
  { surroundings: { cwd } }: Session,
  names: readonly string[],
): Promise<readonly PayloadFile[]> {
  const files: PayloadFile[] = [];
  for (const name of names) {
    if (name === "-") {
      files.push({ shownPath: "-", absolutePath: undefined });
      continue;
    }
    const found = await listPayloadFiles(name, { folder: cwd, root: undefined, cwd });
    if (found.length === 0) throw matchesNothing(name, undefined);
    files.push(...found);
  }
  return files;
}

function matchesNothing(pattern: string, place: Place | undefined): KnownError {
  return new KnownError(`"${pattern}" matches no file.`, {
    exitCode: 3,
    help: "Correct the path; nothing would be checked. Paths start at the folder of the file that names them.",
    ...(place === undefined ? {} : { place }),
  });
}
