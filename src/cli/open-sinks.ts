import type { Config } from "../model/declaration.ts";
import type { SinkPort } from "../model/sink.ts";
import { createSinks } from "../sinks/sinks.ts";
import type { Session } from "./session.ts";

/** The sinks of this run: what the configuration may reach, and no more. */
export function openSinks(session: Session, config: Config): SinkPort {
  return createSinks({
    root: config.root,
    environment: session.surroundings.environment,
    secretVariables: config.secretVariables,
    allowCommands: session.options.commands,
    // A delivery in progress outlives the first interrupt: a token half delivered helps nobody.
    signal: session.surroundings.kill,
  });
}
