import { KnownError } from "../model/errors.ts";
import type { DesiredResource, LiveResource, LiveSecret } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { duplicate, resultBase, type Create } from "./create-results.ts";
import { deliverSecret } from "./deliver-secret.ts";

/** It exists, once: hands its secret over and says so. */
export async function finishCreate(
  context: ApplyRun,
  change: Create,
  desired: DesiredResource,
  live: LiveResource,
  status: "done" | "recovered" | "already-exists",
  message?: string,
): Promise<Attempt> {
  const secret = await findSecret(context, change, desired, live);
  const delivery = await deliverSecret(context, desired, change.deliveries, secret);
  // Who saw the answer was told at once.
  const remark = status === "recovered" ? context.writerOf(desired.scope).remarkOn?.(live) : undefined;
  const text = [message, remark, delivery.message].filter((part) => part !== undefined).reduce(append, "");
  return {
    result: {
      ...resultBase(change),
      status,
      remoteId: live.remoteId,
      deliveries: delivery.deliveries,
      ...(text === "" ? {} : { message: text }),
      ...(delivery.help === undefined ? {} : { help: delivery.help }),
      ...(delivery.emergencyFile === undefined ? {} : { emergencyFile: delivery.emergencyFile }),
    },
    exitCode: delivery.isIncomplete ? 10 : 0,
    dooms: false,
  };
}

function append(text: string, part: string): string {
  return text === "" ? part : `${text.replace(/\.$/, "")}; ${part}`;
}

/** Somebody created it since the plan was made: nothing is sent; one is taken over, several are reported. */
export async function adopt(
  context: ApplyRun,
  change: Create,
  desired: DesiredResource,
  existing: readonly LiveResource[],
): Promise<Attempt> {
  const [live] = existing;
  if (live === undefined || existing.length > 1) return duplicate(change, existing, "the list holds");
  const message = "it was created by somebody else meanwhile; nothing was sent";
  return finishCreate(context, change, desired, live, "already-exists", message);
}

/** The resource's own page; undefined when it cannot be read or there is none. */
export async function readBackById(
  { writerOf, signal }: ApplyRun,
  { scope, kind }: DesiredResource,
  remoteId: string,
): Promise<LiveResource | undefined> {
  try {
    return await writerOf(scope).readResource(kind, remoteId, signal);
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}

/** The secret as far as it was seen; where a list hides it, the resource's own page may show it. */
async function findSecret(
  context: ApplyRun,
  { deliveries }: Create,
  desired: DesiredResource,
  { remoteId, secret }: LiveResource,
): Promise<LiveSecret | undefined> {
  if (secret?.status === "readable" || deliveries.length === 0) return secret;
  const again = (await readBackById(context, desired, remoteId))?.secret;
  return again?.status === "readable" ? again : secret;
}
