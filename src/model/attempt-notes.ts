import type { DesiredResource } from "./resource.ts";

/** Whether this run may send a create, as far as this machine remembers. */
export type Beginning =
  | { readonly status: "begun" }
  /** Another run of this machine began the same create and never said how it ended: it was cut off, or still runs. */
  | { readonly status: "earlier"; readonly begunAt: number }
  /** It may, but nothing will be remembered of it, for this reason. */
  | { readonly status: "unnoted"; readonly reason: string };

/**
 * Notes of the creates under way, kept by this machine and by nobody else. They say neither what exists nor what to do:
 * they only make the next run look longer before it creates what a run that was cut off may have created. Losing one
 * costs that look and nothing more. Nothing here throws.
 */
export interface AttemptNotes {
  /** Notes that a create is about to be sent, unless there is a note of it already. */
  begin(resource: DesiredResource): Promise<Beginning>;
  /** Lets the note, of this run or of an earlier one that came to nothing, count from now: the create is sent now. */
  renew(resource: DesiredResource): Promise<void>;
  /** What became of the create is known: forgets it. Without a note it does nothing. */
  end(resource: DesiredResource): Promise<void>;
}

/** For a platform that is gone with the run. */
export const noAttemptNotes: AttemptNotes = {
  begin: async () => ({ status: "begun" }),
  renew: async () => undefined,
  end: async () => undefined,
};
