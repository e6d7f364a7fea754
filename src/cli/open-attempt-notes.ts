import { join } from "node:path";
import { openAttemptNotes } from "../attempts/attempt-notes.ts";
import { noAttemptNotes, type AttemptNotes } from "../model/attempt-notes.ts";
import type { Config } from "../model/declaration.ts";
import { listStateFolders } from "../sinks/save-emergency-file.ts";
import type { Session } from "./session.ts";

/** This user's notes of creates that were cut off; a platform that ends with the run needs none. */
export function openNotes({ options, surroundings }: Session, { scopes }: Config, apiUrl: string): AttemptNotes {
  if (options.simulate !== undefined) return noAttemptNotes;
  const uids = new Map(scopes.map(({ key, remoteName }) => [key, remoteName]));
  return openAttemptNotes({
    folders: listStateFolders(surroundings.environment).map((folder) => join(folder, "attempts")),
    platformOf: (scope) => [apiUrl, uids.get(scope) ?? scope],
    now: () => surroundings.clock.now(),
  });
}
