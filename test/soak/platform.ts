import type { LiveWriter } from "../../src/providers/provider.ts";
import type { VirtualClock } from "../providers/virtual-clock.ts";
import type { Turn } from "./turns.ts";

/** A platform under a schedule, in process or over HTTP, with what the judge may know and the engine may not. */
export interface ScheduledPlatform {
  readonly clock: VirtualClock;
  /** The platform as one runner reaches it; its boundaries are the runner's. */
  writerFor(turn: Turn): LiveWriter;
  /** Living datasources of that name, whether lists show them yet or not. */
  living(name: string): readonly { readonly id: string; readonly token: string }[];
  /** Creates of that name that the platform took and has not carried out yet. */
  pending(name: string): number;
  /** What a person does in the dashboard; lists show it at once. */
  addForeign(name: string): void;
  /** How often a create of that name was sent, over all runs. */
  posts(name: string): number;
  /** Faults that really happened so far. */
  faults(): number;
  /** How often a create was refused in an undocumented way and carried out all the same. */
  falseRefusals(): number;
  /** How often a create was answered with an id that nothing has. */
  misnamed(): number;
  /** True when a fault made the platform itself create twice. */
  doubled(): boolean;
  /** No fault happens from now on. */
  calm(): void;
  close(): Promise<void>;
}
