import { parseAddress } from "../model/address.ts";
import { KnownError } from "../model/errors.ts";
import type { LiveResource } from "../model/resource.ts";
import type { ApplyContext } from "./apply-context.ts";
import type { ExistingChange } from "./attempt.ts";

/** What is live of the changed resource at this moment. */
export type Glimpse =
  | { readonly status: "there"; readonly live: LiveResource }
  | { readonly status: "gone" }
  | { readonly status: "unseen"; readonly error: KnownError };

/** The scope that an address lies in. */
export function scopeOf(address: string): string {
  return parseAddress(address)?.scope ?? "";
}

/** Reads the resource afresh. An error of the platform is an answer here, for the caller to weigh. */
export async function readNow(
  { writerOf, signal }: ApplyContext,
  { address, kind, remoteId }: ExistingChange,
): Promise<Glimpse> {
  try {
    const live = await writerOf(scopeOf(address)).readResource(kind, remoteId, signal);
    return live === undefined || live.isDeleted ? { status: "gone" } : { status: "there", live };
  } catch (error) {
    if (error instanceof KnownError) return { status: "unseen", error };
    throw error;
  }
}

/** Waits between looks after a write, in milliseconds: reads may lag behind it. */
const lookPauses = [0, 1_000, 2_000, 4_000] as const;

/** Reads until `isDone` says so or the looks are used up; the last look comes back. */
export async function lookUntil(
  context: ApplyContext,
  change: ExistingChange,
  isDone: (glimpse: Glimpse) => boolean,
): Promise<Glimpse> {
  let glimpse = await readNow(context, change);
  for (const pause of lookPauses.slice(1)) {
    if (isDone(glimpse) || context.signal.aborted) return glimpse;
    try {
      await context.clock.sleep(pause, context.signal);
    } catch (error) {
      if (context.signal.aborted) return glimpse;
      throw error;
    }
    glimpse = await readNow(context, change);
  }
  return glimpse;
}
