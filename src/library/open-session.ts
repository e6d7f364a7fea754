import { Readable } from "node:stream";
import type { GlobalOptions } from "../cli/global-options.ts";
import { Session } from "../cli/session.ts";
import { systemClock, type Terminal } from "../cli/surroundings.ts";
import type { CheckOptions, PlanOptions } from "./options.ts";

type AnyOptions = PlanOptions & Pick<CheckOptions, "payloads">;

/** A run without a terminal: it hears nothing but `payloads`, and what it would say goes nowhere. */
export function openSession(options: AnyOptions): Session {
  const { payloads = [], clock = systemClock, signal = new AbortController().signal } = options;
  const surroundings = {
    argv: [],
    environment: options.env ?? process.env,
    cwd: options.cwd ?? process.cwd(),
    // One a line, so that a finding's line says which.
    stdin: Readable.from(payloads.map((item) => `${toJson(item)}\n`)),
    stdout: silence,
    stderr: silence,
    clock,
    random: Math.random,
    interrupt: signal,
    kill: signal,
  };
  return new Session(surroundings, globalOptions(options), { stdout: "json", files: [] });
}

const silence: Terminal = { isTTY: false, columns: undefined, write: () => undefined };

/** A value that JSON cannot hold is no payload; null is refused with the rule for that. */
function toJson(item: unknown): string {
  return JSON.stringify(item) ?? "null";
}

function globalOptions(options: AnyOptions): GlobalOptions {
  const { config = [], environment, vars = {}, targets = [], apiUrl, maxRequests, simulate = false } = options;
  return {
    config: typeof config === "string" ? [config] : config,
    ...(environment === undefined ? {} : { environment }),
    vars,
    output: [],
    target: targets,
    color: false,
    quiet: false,
    verbose: false,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    allowHttp: options.allowHttp ?? false,
    ...(maxRequests === undefined ? {} : { maxRequests }),
    ...(simulate === false ? {} : { simulate: simulate === true ? "" : simulate }),
    checks: options.checks ?? "error",
    commands: options.commands ?? true,
  };
}
