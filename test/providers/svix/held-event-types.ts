import type { RunningSimulator } from "../../../src/simulator/start-simulator.ts";
import type { SvixEventType, SvixState } from "../../../src/simulator/svix/svix-state.ts";

/** What the simulated environment of the test's token holds, archived ones included. */
export function heldEventTypes({ state }: RunningSimulator): readonly SvixEventType[] {
  const others = state.toJson()["others"] as unknown as { readonly svix: SvixState }; // as the simulator keeps it
  const { environments, template } = others.svix;
  return (environments.at(-1) ?? template).eventTypes;
}
