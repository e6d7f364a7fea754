#!/usr/bin/env node
import { answerAtOnce } from "./cli/answer-at-once.ts";

if (!answerAtOnce(process.argv.slice(2))) {
  run().then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      // Only a bug of the reporting itself ends here; its message may be anything, so it is not shown.
      const name = error instanceof Error ? error.name : "unknown";
      process.stderr.write(`error: Instaform failed to report (${name}). Please report this as a bug.\n`);
      process.exitCode = 1;
    },
  );
}

async function run(): Promise<number> {
  const { runProcess } = await import("./cli/run-process.ts");
  return runProcess();
}
