import type { Config } from "../model/declaration.ts";
import type { SinkPort } from "../model/sink.ts";
import { createMemorySinks } from "../sinks/memory-sinks.ts";
import { createSinks } from "../sinks/sinks.ts";
import type { Session } from "./session.ts";

/** The sinks of this run: what the configuration may reach, and no more; in memory when the platform is simulated. */
export function openSinks(session: Session, config: Config): SinkPort {
  if (session.options.simulate !== undefined) return createMemorySinks();
  return createSinks({
    root: config.root,
    environment: session.surroundings.environment,
    secretVariables: config.secretVariables,
    allowCommands: session.options.commands,
    // A delivery in progress outlives the first interrupt: a token half delivered helps nobody.
    signal: session.surroundings.kill,
  });
}
