import type { Change } from "../model/change.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { ApplyRun, Batches } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { confirmCreates } from "./confirm-creates.ts";
import { endNote } from "./create-resource.ts";
import { hasDeclaredName } from "./find-created.ts";
import type { SentCreate } from "./sent-create.ts";

/** Creates that were sent one after the other and wait for one reading of the list that confirms them all. */
export interface OpenCreates {
  add(sent: SentCreate): void;
  /** True when the open ones must be confirmed before this change is begun. */
  mustFinishBefore(change: Change): boolean;
  /** True when no more may be sent before the open ones are confirmed. */
  readonly isFull: boolean;
  /** Confirms them; without any it does nothing. */
  finish(): Promise<void>;
}

/** Twice as many at a time after every batch that went exactly as it should, and one by one after anything else. */
export const usualBatches: Batches = { oneByOne: 8, most: 32 };

export function createOpenCreates(
  context: () => ApplyRun,
  { oneByOne, most }: Batches,
  told: (attempt: Attempt, scope: string) => void,
): OpenCreates {
  let open: SentCreate[] = [];
  let [proven, size] = [0, 1];
  const sizeNow = () => (proven < oneByOne ? 1 : size);
  return {
    add: (sent) => {
      open.push(sent);
    },
    get isFull() {
      return open.length >= sizeNow();
    },
    mustFinishBefore: (change) => {
      const [first] = open;
      if (first === undefined) return false;
      const { desiredOf, signal } = context();
      if (signal.aborted || change.action !== "create") return true;
      const desired = desiredOf(change.address);
      return !isAlike(desired, first.trace.desired) || open.some((one) => concerns(one, desired));
    },
    finish: async () => {
      const sent = open;
      if (sent.length === 0) return;
      open = [];
      const wentWell = await confirmCreates(context(), sent, async ({ trace: { desired } }, attempt) => {
        await endNote(context(), desired, attempt);
        told(attempt, desired.scope);
      });
      if (!wentWell) [proven, size] = [0, 1];
      else {
        proven += sent.length;
        if (proven >= oneByOne) size = Math.min(most, size * 2);
      }
    },
  };
}

function isAlike(one: DesiredResource, other: DesiredResource): boolean {
  return one.scope === other.scope && one.kind === other.kind;
}

/** True when the next one needs an open one, or would be taken for it. */
function concerns({ change, created, trace }: SentCreate, desired: DesiredResource): boolean {
  if (desired.needs?.includes(change.address) === true) return true;
  return hasDeclaredName(desired, created) || desired.attributes["name"] === trace.desired.attributes["name"];
}
