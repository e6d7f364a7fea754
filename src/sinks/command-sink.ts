import { setTimeout as pause } from "node:timers/promises";
import type { Secret } from "../model/secret.ts";
import type { SinkDeclaration, SinkProblem, SinkState } from "../model/sink.ts";
import { failDelivery } from "./fail-delivery.ts";
import { findExecutable } from "./find-executable.ts";
import { formatExcerpt } from "./redact-token.ts";
import { runCommand, type CommandOutcome } from "./run-command.ts";
import { defaultLimits, type SinkContext } from "./sink-context.ts";

export type CommandSink = Extract<SinkDeclaration, { readonly type: "command" }>;

const verifyTries = 3;

/** Asks `verify`, which gets the token on its input: exit code 0 means that the sink holds it. */
export async function inspectCommandSink(
  sink: CommandSink,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<SinkState> {
  if (sink.verify === undefined)
    return { status: "unknown", reason: "it has no `verify`; `instaform token deliver` delivers the token again" };
  if (!context.allowCommands) return { status: "unknown", reason: "commands were not run" };
  const outcome = await runWithToken(sink.verify, folder, token, context, limitsOf(context).verifyMs);
  if (outcome.status !== "exited") return { status: "unknown", reason: `its \`verify\` ${outcome.reason}` };
  return { status: outcome.code === 0 ? "current" : "stale" };
}

/** Finds the programs without running them: what a command does with its input cannot be tried. */
export async function testCommandSink(
  sink: CommandSink,
  folder: string,
  context: SinkContext,
): Promise<SinkProblem | undefined> {
  if (!context.allowCommands) return notAllowed;
  for (const command of [sink.command, ...(sink.verify === undefined ? [] : [sink.verify])]) {
    const found = await findExecutable(command[0] ?? "", folder, context);
    if (found.status === "missing") return found.problem;
  }
  return undefined;
}

/**
 * Gives the command exactly the token on its input, without a line end. It is delivered when the command exits
 * with 0 and, where there is a `verify`, that one finds it.
 */
export async function deliverToCommandSink(
  sink: CommandSink,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<void> {
  if (!context.allowCommands) return failDelivery(notAllowed);
  const outcome = await runWithToken(sink.command, folder, token, context, limitsOf(context).deliverMs);
  if (outcome.status !== "exited" || outcome.code !== 0)
    return failDelivery({ message: `the command ${sink.command[0] ?? ""} ${explain(outcome, token)}`, help: again });
  if (sink.verify !== undefined && !(await isHeld(sink, folder, token, context)))
    return failDelivery({
      message: `the command ${sink.command[0] ?? ""} reported success, but its \`verify\` does not find the token`,
      help: again,
    });
}

const again = "correct the command, then run `instaform token deliver`";

const notAllowed: SinkProblem = {
  message: "the token goes to a command, and commands are not run here",
  help: "run it where commands are allowed, or deliver to a file",
};

async function isHeld(sink: CommandSink, folder: string, token: Secret, context: SinkContext): Promise<boolean> {
  for (let attempt = 1; attempt <= verifyTries; attempt++) {
    if (attempt > 1)
      await pause(limitsOf(context).pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
    if ((await inspectCommandSink(sink, folder, token, context)).status === "current") return true;
  }
  return false;
}

async function runWithToken(
  command: readonly string[],
  folder: string,
  token: Secret,
  context: SinkContext,
  limitMs: number,
): Promise<CommandOutcome> {
  const [name = "", ...parameters] = command;
  // Arguments are visible to every user of the machine.
  if (command.some((word) => word.includes(token.reveal())))
    return { status: "not-started", reason: "has the token among its arguments; it comes on the input instead" };
  const found = await findExecutable(name, folder, context);
  if (found.status === "missing")
    return { status: "not-started", reason: `could not be started: ${found.problem.message}` };
  const environment = withoutSecrets(context);
  const run = { executable: found.path, parameters, folder, environment, input: token.reveal(), limitMs };
  return await runCommand({ ...run, signal: context.signal });
}

/** Secret variables go by name, and so does any other variable that holds the same value. */
function withoutSecrets({ environment, secretVariables }: SinkContext): SinkContext["environment"] {
  const names = new Set(secretVariables);
  const values = new Set(secretVariables.map((name) => environment[name] ?? "").filter((value) => value.length >= 8));
  const kept = Object.entries(environment).filter(([name, value]) => !names.has(name) && !values.has(value ?? ""));
  return Object.fromEntries(kept);
}

function explain(outcome: CommandOutcome, token: Secret): string {
  if (outcome.status === "not-started") return outcome.reason;
  const { stdout, stderr } = outcome.output;
  const said = formatExcerpt(stderr.text.trim() === "" ? stdout : stderr, token);
  const ending = outcome.status === "exited" ? `ended with exit code ${outcome.code}` : outcome.reason;
  return said === "" ? ending : `${ending}:\n${said}`;
}

function limitsOf(context: SinkContext): typeof defaultLimits {
  return context.limits ?? defaultLimits;
}
