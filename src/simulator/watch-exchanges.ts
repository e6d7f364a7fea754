import { channel } from "node:diagnostics_channel";
import type { Payload } from "./alter-answer.ts";
import type { FaultAction } from "./fault-format.ts";
import type { SimulatorRequest } from "./read-request.ts";

/** One request and what it was answered, as whoever watches the simulators of this process sees it. */
export interface Exchange {
  /** As it came, its token included. */
  readonly request: SimulatorRequest;
  /** Before it is broken on its way; undefined when there is none. */
  readonly answer: Payload | undefined;
  /** The faults that it met. */
  readonly fault: FaultAction;
}

/** Every exchange of every simulator in this process; nothing is built for it while nobody listens. */
export const exchanges = channel("instaform:simulator:exchange");

/** Tells whoever watches. */
export function announce(exchange: Exchange): void {
  if (exchanges.hasSubscribers) exchanges.publish(exchange);
}
