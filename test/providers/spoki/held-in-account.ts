import type { RunningSimulator } from "../../../src/simulator/start-simulator.ts";
import type { SpokiAccount, SpokiState } from "../../../src/simulator/spoki/spoki-state.ts";

/** What the simulated account of the test's key holds. */
export function heldInAccount({ state }: RunningSimulator): SpokiAccount {
  const others = state.toJson()["others"] as unknown as { readonly spoki: SpokiState }; // as the simulator keeps it
  const { accounts, template } = others.spoki;
  return accounts.at(-1) ?? template;
}
