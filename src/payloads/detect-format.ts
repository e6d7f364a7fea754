import type { ParseProblem } from "./parse-problem.ts";
import type { PayloadFile, PayloadFormat } from "./payload-source.ts";

/** How many bytes of a file's start tell its format. */
export const sampleBytes = 64 * 1024;

const formatOfExtension: Readonly<Record<string, PayloadFormat>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  yaml: "yaml",
  yml: "yaml",
};

/** The format that was asked for, or that the name tells, or that the first bytes tell. */
export function detectFormat({ format, shownPath }: PayloadFile, sample: Buffer): PayloadFormat {
  const extension = /\.([a-z]+)$/i.exec(shownPath)?.[1]?.toLowerCase() ?? "";
  const named = Object.hasOwn(formatOfExtension, extension) ? formatOfExtension[extension] : undefined;
  return format ?? named ?? detectFromText(sample.toString("utf8"));
}

/** What kind of file it is when it is certainly none of ours. */
export function refuseForeign(sample: Buffer): ParseProblem | undefined {
  if (sample[0] === 0x1f && sample[1] === 0x8b) {
    return {
      ruleId: "unreadable-file",
      message: "the file is compressed with gzip; pass it through: gzip -dc file.gz | instaform contract check -",
    };
  }
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) {
    return { ruleId: "invalid-utf8", message: "the file is UTF-16" };
  }
  return undefined;
}

function detectFromText(text: string): PayloadFormat {
  const body = text.replace(/^\ufeff/, "").trim();
  if (body.startsWith("[")) return "json";
  if (!body.startsWith("{")) return body === "" ? "ndjson" : "yaml";
  const firstLine = body.split("\n", 1)[0] ?? "";
  // One object over several lines is JSON; an object in one line is NDJSON, also when it is the only one.
  return firstLine.length === body.length || isJson(firstLine) ? "ndjson" : "json";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
