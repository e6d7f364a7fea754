import { extname } from "node:path";
import { formats, isFormat, type Format } from "../render/registry.ts";
import { InvalidOption } from "./global-options.ts";

/** Where the report goes. */
export interface OutputChoice {
  readonly stdout: Format;
  readonly files: readonly { readonly format: Format; readonly path: string }[];
}

const formatOfExtension: Readonly<Record<string, Format>> = {
  ".json": "json",
  ".ndjson": "ndjson",
  ".md": "markdown",
  ".html": "html",
  ".mmd": "mermaid",
  ".txt": "text",
  ".xml": "junit",
  ".sarif": "sarif",
};

/**
 * Pairs `--format` and `--output` in the order they stand in `argv`: an output takes the format before it, or the one
 * its name ends in. A format without an output goes to stdout, of which there can be one; without any it is text.
 */
export function chooseOutputs(argv: readonly string[], command?: string): OutputChoice {
  const isFolder = command === "contract export"; // its --output is the folder that it writes
  const files: { format: Format; path: string }[] = [];
  let pending: Format | undefined;
  let stdout: Format | undefined;
  const release = () => {
    if (pending === undefined) return;
    if (stdout !== undefined) throw new InvalidOption("Two formats without --output: only one can go to stdout.");
    stdout = pending;
    pending = undefined;
  };
  for (const [option, value] of readPairs(argv)) {
    if (option === "--format") {
      release();
      pending = checkFormat(value);
    } else if (!isFolder) {
      files.push({ format: pending ?? formatOfPath(value), path: value });
      pending = undefined;
    }
  }
  release();
  return { stdout: stdout ?? "text", files };
}

function* readPairs(argv: readonly string[]): Generator<readonly ["--format" | "--output", string]> {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? "";
    if (word === "--") return;
    for (const option of ["--format", "--output"] as const) {
      if (word === option) {
        index += 1;
        yield [option, argv[index] ?? ""];
      } else if (word.startsWith(`${option}=`)) yield [option, word.slice(option.length + 1)];
    }
  }
}

function checkFormat(name: string): Format {
  if (isFormat(name)) return name;
  throw new InvalidOption(`--format takes ${formats.join(", ")}; "${name}" is none of them.`);
}

function formatOfPath(path: string): Format {
  const format = formatOfExtension[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new InvalidOption(`--output ${path}: say which format it takes, such as --format json --output ${path}.`);
}
