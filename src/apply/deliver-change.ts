import type { Change } from "../model/change.ts";
import { KnownError } from "../model/errors.ts";
import type { ApplyContext } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { deliverSecret } from "./deliver-secret.ts";

/** Reads the resource's secret afresh and hands it to the sinks that lack it. Writes nothing to the platform. */
export async function deliverChange(
  context: ApplyContext,
  change: Extract<Change, { action: "deliver" }>,
): Promise<Attempt> {
  const { address, action, remoteId } = change;
  const desired = context.desiredOf(address);
  try {
    const live = await context.writerOf(desired.scope).readResource(desired.kind, remoteId, context.signal);
    if (live === undefined) {
      const message = `the ${desired.kind} ${remoteId} is gone; nothing was delivered`;
      const help = "Run instaform plan to see what is live now.";
      return {
        result: { address, action, status: "failed", remoteId, message, help, deliveries: [] },
        exitCode: 10,
        dooms: false,
      };
    }
    const { isIncomplete, ...delivery } = await deliverSecret(context, desired, change.deliveries, live.secret);
    const status = isIncomplete ? "failed" : "done";
    return {
      result: { address, action, status, remoteId, ...delivery },
      exitCode: isIncomplete ? 10 : 0,
      dooms: false,
    };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { message, help, exitCode } = error;
    const told = help === undefined ? { message } : { message, help };
    return {
      result: { address, action, status: "failed", remoteId, ...told, deliveries: [] },
      exitCode,
      dooms: exitCode === 4 || exitCode === 5,
    };
  }
}
