import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ExitCode } from "../model/exit-code.ts";
import type { Report } from "../model/report.ts";
import { loadRenderer } from "../render/registry.ts";
import { plainOptions } from "../render/render-options.ts";
import type { Session } from "./session.ts";

/** Writes the report to every `--output` file, each whole or not at all. Gives an exit code when one fails. */
export async function writeOutputFiles(session: Session, report: Report): Promise<ExitCode | undefined> {
  let failure: ExitCode | undefined;
  for (const { format, path } of session.outputs.files) {
    const timestamp = new Date(session.surroundings.clock.now()).toISOString();
    const isVerbose = session.options.verbose;
    const options = { ...session.formatOptions, ...plainOptions, isVerbose, timestamp };
    const render = await loadRenderer(format);
    const text = session.redactor.redact(render(report, options));
    const target = resolve(session.surroundings.cwd, path);
    const draft = `${target}.${process.pid}.tmp`;
    try {
      await writeFile(draft, text);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      session.say(`error: --output ${path} could not be written: ${reason}\n`);
      failure = report.exitCode === 0 ? 3 : report.exitCode;
    }
  }
  return failure;
}
