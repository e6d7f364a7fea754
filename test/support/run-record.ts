import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Exchange } from "../../src/simulator/watch-exchanges.ts";

const recorder = fileURLToPath(new URL("../tooling/record-run.cjs", import.meta.url));

/** What a program used up. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** What a program did beside its output. */
export interface RunRecord {
  readonly exchanges: readonly Exchange[];
  /** Command, arguments, options (the environment among them) of each program it started, as JSON. */
  readonly started: readonly string[];
  /** Undefined when it was killed. */
  readonly usage: Usage | undefined;
}

/** The variables with which a program is recorded, and what was recorded once it has ended. */
export interface Recording {
  readonly environment: Readonly<Record<string, string>>;
  readonly read: () => RunRecord;
}

/** Prepares the recording of one program that is started with `environment`. */
export function startRecording(environment: Readonly<Record<string, string>>): Recording {
  const folder = mkdtempSync(join(tmpdir(), "instaform-record-"));
  const path = join(folder, "record");
  const own = environment["NODE_OPTIONS"];
  return {
    environment: {
      ...environment,
      NODE_OPTIONS: `${own ?? ""} --require ${JSON.stringify(recorder)}`.trim(),
      INSTAFORM_TEST_RECORD: path,
      ...(own === undefined ? {} : { INSTAFORM_TEST_NODE_OPTIONS: own }),
    },
    read: () => {
      const text = existsSync(path) ? readFileSync(path, "utf8") : "";
      rmSync(folder, { recursive: true, force: true });
      return parseRecord(text);
    },
  };
}

interface Line {
  readonly exchange?: Omit<Exchange, "request"> & {
    readonly request: Omit<Exchange["request"], "query"> & { readonly query: [string, string][] };
  };
  readonly started?: unknown;
  readonly usage?: Usage;
}

function parseRecord(text: string): RunRecord {
  // A line that the end of the process cut short is no line.
  const complete = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines = complete.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Line])); // our own
  return {
    exchanges: lines.flatMap(({ exchange }) => {
      if (exchange === undefined) return [];
      const { request } = exchange;
      return [{ ...exchange, request: { ...request, query: new URLSearchParams(request.query) } }];
    }),
    started: lines.flatMap(({ started }) => (started === undefined ? [] : [JSON.stringify(started)])),
    usage: lines.find(({ usage }) => usage !== undefined)?.usage,
  };
}
