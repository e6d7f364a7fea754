import { expect } from "vitest";
import type { Run } from "../cli/run-instaform.ts";
import type { Scene } from "../cli/open-scene.ts";

/** What hostile input may use up, in MiB. */
const memoryMiB = 256;

/** A heap that cannot grow beyond that: a program that needs more aborts, which no test takes for a refusal. */
const bounded = { NODE_OPTIONS: `--max-old-space-size=${memoryMiB}` };

/** Far more than it may take even on a machine that is busy with other things; a hang ends here. */
const hangMs = 60_000;

/**
 * Runs the program on hostile input: it must end by itself, with an exit code of its own (never by an abort), within its
 * memory, and without calling it a bug.
 */
export async function runBounded(
  scene: Scene,
  command: string | readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Run> {
  const running = scene.start(command, { ...options, env: { ...bounded, ...options.env } });
  const timer = setTimeout(() => running.kill("SIGKILL"), hangMs);
  try {
    const run = await running.ended;
    expect(run.stdout + run.stderr).not.toMatch(/report this as a bug|\n {4}at |RangeError|TypeError/);
    expect([0, 1, 3, 4, 5, 6, 7, 8, 10]).toContain(run.exitCode);
    expect(run.usage?.peakMiB).toBeLessThan(memoryMiB);
    return run;
  } finally {
    clearTimeout(timer);
  }
}
