import type { Secret } from "../model/secret.ts";
import { describeSink, type SinkDeclaration, type SinkPort } from "../model/sink.ts";

/**
 * Sinks for a simulated platform: they hold what they are given while the run lasts and touch nothing. The simulator's
 * tokens must never replace real ones in a file or a secret store.
 */
export function createMemorySinks(): SinkPort {
  const held = new Map<string, Secret>();
  const keyOf = (sink: SinkDeclaration, folder: string) => `${folder}\n${describeSink(sink)}`;
  return {
    inspect: async (sink, folder, secret) => {
      const known = held.get(keyOf(sink, folder));
      if (known === undefined) return { status: "absent" };
      return { status: known.equals(secret) ? "current" : "stale" };
    },
    test: async () => undefined,
    deliver: async (sink, folder, secret) => {
      held.set(keyOf(sink, folder), secret);
    },
    sweep: async () => undefined,
    saveEmergency: async () => "nowhere, because the platform is simulated",
  };
}
