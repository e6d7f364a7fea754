import { toolVersion } from "./cli/tool-version.ts";

// `--version` is asked in scripts and by completion; it must not wait for anything to load.
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${toolVersion}\n`);
} else {
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
  const [{ runCli }, { realSurroundings }] = await Promise.all([
    import("./cli/run-cli.ts"),
    import("./cli/surroundings.ts"),
  ]);
  return runCli(realSurroundings());
}
