import type { DeliveryResult } from "../model/apply-result.ts";
import type { PlannedDelivery } from "../model/change.ts";
import { KnownError } from "../model/errors.ts";
import type { DesiredResource, LiveSecret } from "../model/resource.ts";
import type { Secret } from "../model/secret.ts";
import { describeSink, type SinkDeclaration } from "../model/sink.ts";
import type { ApplyContext } from "./apply-context.ts";

/** How handing over one secret ended. */
export interface DeliveryOutcome {
  readonly deliveries: readonly DeliveryResult[];
  /** True when a sink that was asked for does not have the secret. */
  readonly isIncomplete: boolean;
  readonly message?: string;
  readonly help?: string;
  /** Where the secret was saved because no sink took it. */
  readonly emergencyFile?: string;
}

/**
 * Hands a secret to the planned sinks that do not hold it; when none takes it, saves it in a private file instead.
 */
export async function deliverSecret(
  context: ApplyContext,
  desired: DesiredResource,
  planned: readonly PlannedDelivery[],
  secret: LiveSecret | undefined,
): Promise<DeliveryOutcome> {
  const sinks = (desired.sinks ?? []).filter((sink) =>
    planned.some((delivery) => delivery.sink === describeSink(sink)),
  );
  if (sinks.length === 0) return { deliveries: [], isIncomplete: false };
  if (secret?.status !== "readable") return hiddenSecret(desired, sinks, secret);
  const deliveries: DeliveryResult[] = [];
  for (const sink of sinks) deliveries.push(await deliverTo(context, desired, sink, secret.secret));
  const failed = deliveries.filter(({ status }) => status === "failed");
  if (failed.length === 0) return { deliveries, isIncomplete: false };
  const help = `Mend the sink, then run: instaform token deliver ${desired.address}`;
  if (failed.length < deliveries.length) {
    return { deliveries, isIncomplete: true, message: "not every sink took the token", help };
  }
  return { deliveries, isIncomplete: true, help, ...(await saveAway(context, desired, secret.secret)) };
}

async function deliverTo(
  { sinks }: ApplyContext,
  { folder }: DesiredResource,
  sink: SinkDeclaration,
  secret: Secret,
): Promise<DeliveryResult> {
  const name = describeSink(sink);
  try {
    const state = sink.type === "command" ? undefined : await sinks.inspect(sink, folder, secret);
    if (state?.status === "current") return { sink: name, status: "already-current" };
    await sinks.deliver(sink, folder, secret);
    return { sink: name, status: "delivered" };
  } catch (error) {
    // Even a bug of ours must not cost the token: it still goes to the other sinks, or is saved.
    const message = error instanceof KnownError ? error.message : describeBug(error);
    return { sink: name, status: "failed", message };
  }
}

/** No sink took it: the token must not be lost, so it goes where only this user can read it. */
async function saveAway(
  { sinks }: ApplyContext,
  { address }: DesiredResource,
  secret: Secret,
): Promise<Pick<DeliveryOutcome, "message" | "emergencyFile">> {
  try {
    const emergencyFile = await sinks.saveEmergency(address, secret);
    return { message: "no sink took the token; it was saved in a private file", emergencyFile };
  } catch (error) {
    const reason = error instanceof KnownError ? error.message : describeBug(error);
    return { message: `no sink took the token, and it could not be saved either: ${reason}` };
  }
}

/** Without the error's own message, which may quote anything, the token included. */
function describeBug(error: unknown): string {
  return `an unexpected failure (${error instanceof Error ? error.name : typeof error}); please report it`;
}

function hiddenSecret(
  { address }: DesiredResource,
  sinks: readonly SinkDeclaration[],
  secret: LiveSecret | undefined,
): DeliveryOutcome {
  const reason = secret?.status === "hidden" ? secret.reason : "the API did not show the datasource's token";
  return {
    deliveries: sinks.map((sink) => ({ sink: describeSink(sink), status: "failed", message: reason })),
    isIncomplete: true,
    message: `the token of ${address} could not be delivered: ${reason}`,
    help: "Copy it from the dashboard (the datasource's Setup/Credentials tab) into the sink by hand. Do not create it again.",
  };
}
