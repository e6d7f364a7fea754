import type { LiveWriter } from "../../src/providers/provider.ts";
import type { VirtualClock } from "../providers/virtual-clock.ts";

/** A platform under a schedule, in process or over HTTP, with what the judge may know and the engine may not. */
export interface ScheduledPlatform {
  readonly clock: VirtualClock;
  readonly writer: LiveWriter;
  /** Living datasources of that name, whether lists show them yet or not. */
  living(name: string): readonly { readonly id: string; readonly token: string }[];
  /** What a person does in the dashboard; lists show it at once. */
  addForeign(name: string): void;
  /** How often a create of that name was sent, over all runs. */
  posts(name: string): number;
  /** Faults that really happened so far. */
  faults(): number;
  /** True when a fault made the platform itself create twice. */
  doubled(): boolean;
  close(): Promise<void>;
}
