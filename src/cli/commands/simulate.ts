import { resolve } from "node:path";
import { KnownError } from "../../model/errors.ts";
import { startSimulator, type RunningSimulator } from "../../simulator/start-simulator.ts";
import type { CommandAnswer } from "../command-answer.ts";
import type { Session } from "../session.ts";
import { readSeedFile } from "../simulate-platform.ts";

export interface SimulateOptions {
  readonly seed?: string;
  readonly state?: string;
  readonly port: number;
  readonly host: string;
}

/** `instaform simulate`: serves the simulator until it is interrupted; its URL is the first line of stdout. */
export async function runSimulate(
  session: Session,
  { seed, state, port, host }: SimulateOptions,
): Promise<CommandAnswer> {
  const { cwd, interrupt } = session.surroundings;
  const simulator = await start({
    ...(seed === undefined ? {} : { seed: await readSeedFile(seed, cwd) }),
    ...(state === undefined ? {} : { stateFile: resolve(cwd, state) }),
    port,
    host,
  });
  session.onEnd(() => simulator.stop());
  session.answer(`${simulator.url}\n`);
  session.say(`The simulator is serving. Try: instaform plan --api-url ${simulator.url}\nCtrl-C ends it.\n`);
  await new Promise<void>((done) => {
    if (interrupt.aborted) done();
    else interrupt.addEventListener("abort", () => done(), { once: true });
  });
  return { exitCodes: [] };
}

async function start(settings: Parameters<typeof startSimulator>[0]): Promise<RunningSimulator> {
  try {
    return await startSimulator(settings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KnownError(`The simulator could not start: ${reason}`, {
      exitCode: 3,
      help: "Check --port, --host and --state; without them it takes any free port and keeps its state in memory.",
      cause: error,
    });
  }
}
