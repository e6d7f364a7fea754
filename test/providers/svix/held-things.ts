import type { RunningSimulator } from "../../../src/simulator/start-simulator.ts";
import type {
  SvixEnvironment,
  SvixEventType,
  SvixIntegration,
  SvixState,
} from "../../../src/simulator/svix/svix-state.ts";

/** What the simulated environment of the test's token holds, archived ones included. */
export function heldEventTypes(simulator: RunningSimulator): readonly SvixEventType[] {
  return environmentOf(simulator).eventTypes;
}

/** The integrations of one application. */
export function heldIntegrations(simulator: RunningSimulator, uid: string): readonly SvixIntegration[] {
  return environmentOf(simulator).applications.find((each) => each.uid === uid)?.integrations ?? [];
}

function environmentOf({ state }: RunningSimulator): SvixEnvironment {
  const others = state.toJson()["others"] as unknown as { readonly svix: SvixState }; // as the simulator keeps it
  const { environments, template } = others.svix;
  return environments.at(-1) ?? template;
}
