import { join } from "node:path";
import { parseArgs } from "node:util";
import { soakSchedules } from "./soak-schedules.ts";
import { soakKills } from "./soak-kills.ts";

const usage = "npm run soak -- (--schedules N | --kills N) [--seed S] [--parallel P]\n";

/** Runs what the arguments ask for; gives the exit code. */
export async function runSoak(args: readonly string[], root: string): Promise<number> {
  const number = { type: "string" } as const;
  const options = { schedules: number, kills: number, seed: number, parallel: number };
  const { values } = parseArgs({ args: [...args], options });
  const seed = Number(values.seed ?? 1);
  const programs = {
    program: join(root, "dist/instaform.cjs"),
    preload: join(root, "test/soak/stop-at-file-effect.cjs"),
  };
  const tell = (line: string) => void process.stdout.write(`${line}\n`);
  if (values.kills !== undefined) {
    return soakKills({ kills: Number(values.kills), seed, parallel: Number(values.parallel ?? 2), programs, tell });
  }
  if (values.schedules !== undefined) return soakSchedules({ schedules: Number(values.schedules), seed, tell });
  process.stderr.write(usage);
  return 3;
}
