import type { ParseProblem } from "./parse-problem.ts";
import type { PayloadFormat } from "./payload-source.ts";

/**
 * What kind of text it is when it certainly is not what its format says. Said once for the file: of every single line
 * the same could be said.
 */
export function refuseMistaken(format: PayloadFormat, sample: Buffer): ParseProblem | undefined {
  if (format === "json") return undefined;
  const lines = sample
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  const [first = "", second = ""] = lines.filter((line) => line.trim() !== "");
  if (isCsv(first, second)) {
    const fix = "write one object per line, such as with: mlr --icsv --ojsonl cat file.csv > file.ndjson";
    return { ruleId: "unreadable-file", message: "this looks like CSV, and payloads are JSON", fix };
  }
  if (format !== "ndjson" || !isStartOfDocument(first, second)) return undefined;
  const message = "this is one JSON document over several lines, and NDJSON has an item in each";
  const fix = "name it .json, or convert it: jq -c 'if type == \"array\" then .[] else . end' file.json > file.ndjson";
  return { ruleId: "unreadable-file", message, fix };
}

const columnName = /^"?[A-Za-z_][\w .-]*"?$/;

/** Names of columns in one line, and at least as many values in the next. */
function isCsv(first: string, second: string): boolean {
  return [",", ";", "\t"].some((separator) => {
    const names = first.split(separator);
    return (
      names.length > 1 &&
      names.every((name) => columnName.test(name.trim())) &&
      second.split(separator).length >= names.length
    );
  });
}

/** A bracket that is alone in its line, with a member in the next if it opens an object. */
function isStartOfDocument(first: string, second: string): boolean {
  return first.trim() === "[" || (first.trim() === "{" && /^\s*["}]/.test(second));
}
