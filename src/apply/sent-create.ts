import type { KnownError } from "../model/errors.ts";
import type { LiveResource } from "../model/resource.ts";
import type { Attempt, Note } from "./attempt.ts";
import type { Create } from "./create-results.ts";
import type { Trace } from "./find-created.ts";

/** A create that the platform says it carried out, and that no list has confirmed yet. */
export interface SentCreate {
  readonly change: Create;
  /** Names the created one by its id. */
  readonly trace: Trace;
  /** As the answer showed it. */
  readonly created: LiveResource;
  readonly note: Note;
  /** What else belongs to it and was not done. */
  readonly incomplete?: KnownError;
}

/** True while a list still has to confirm it. */
export function isSent(step: Attempt | SentCreate): step is SentCreate {
  return "created" in step;
}
