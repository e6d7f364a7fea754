import { resolve } from "node:path";
import type { ContractSummary } from "../../model/contract-report.ts";
import type { Diagnostic, RelatedPlace } from "../../model/diagnostic.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { Place } from "../../model/place.ts";
import { formatVersion } from "../../model/report.ts";
import { describeGap, mergeShards, type ShardResult } from "../../payloads/merge-shards.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { judgeContractSummary, type FailOn } from "../judge-contract-summary.ts";
import type { Session } from "../session.ts";

/** `instaform contract merge`: the results of all shards as one. A part that is missing is an error, not a pass. */
export async function runContractMerge(
  session: Session,
  files: readonly string[],
  { maxFindings, failOn }: { readonly maxFindings: number; readonly failOn: FailOn },
): Promise<CommandAnswer> {
  const shards: ShardResult[] = [];
  for (const file of files) shards.push(await readShard(session.surroundings.cwd, file));
  const gap = describeGap(shards);
  if (gap !== undefined) {
    throw new KnownError(`These results are no whole: ${gap}.`, {
      exitCode: 3,
      help: "Give the result of every shard once.",
    });
  }
  const { summary, findings } = mergeShards(shards, maxFindings);
  return {
    findings,
    contracts: summary,
    exitCodes: judgeContractSummary(summary, failOn),
  };
}

async function readShard(cwd: string, file: string): Promise<ShardResult> {
  const document = parseDocument(file, await readText(cwd, file));
  const { contracts, findings, error } = document;
  if (error !== undefined) throw refuse(file, "tells of a run that failed");
  if (!isSummary(contracts) || !Array.isArray(findings)) throw refuse(file, "is no result of contract check");
  const { complete, ...summary } = contracts;
  return {
    name: file,
    // What `isSummary` looked at; the rest is what this version of the format promises.
    summary: { ...(summary as unknown as ContractSummary), isComplete: complete === true },
    findings: findings.filter(isJsonObject).map(toDiagnostic),
  };
}

/** A thousand findings of each rule stay far below. */
const maxResultBytes = 64 * 1024 * 1024;

async function readText(cwd: string, file: string): Promise<string> {
  try {
    return await readRegularFile(resolve(cwd, file), maxResultBytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(`${file} cannot be read: ${reason}.`, {
      exitCode: 3,
      help: "Name the JSON result of each shard.",
      cause,
    });
  }
}

function parseDocument(file: string, text: string): JsonObject {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw refuse(file, "is not JSON");
  }
  if (!isJsonObject(document)) throw refuse(file, "is no result of contract check");
  if (document["formatVersion"] !== formatVersion) throw refuse(file, "was written by another version of the format");
  return document;
}

function isSummary(value: Json | undefined): value is JsonObject {
  const numbers = ["files", "items", "accepted", "rejected", "rejectedAsExpected"];
  return (
    isJsonObject(value) &&
    Array.isArray(value["byRule"]) &&
    Array.isArray(value["contracts"]) &&
    numbers.every((name) => typeof value[name] === "number")
  );
}

function toDiagnostic(written: JsonObject): Diagnostic {
  const { ruleId, severity, message, address, help, see } = written;
  const place = toPlace(written["location"]);
  const related = toRelated(written["related"]);
  return {
    ruleId: textOf(ruleId),
    severity: severity === "error" || severity === "warning" ? severity : "info",
    message: textOf(message),
    ...(typeof address === "string" ? { address } : {}),
    ...(typeof help === "string" ? { help } : {}),
    ...(typeof see === "string" ? { see } : {}),
    ...(place === undefined ? {} : { place }),
    ...(related.length === 0 ? {} : { related }),
  };
}

function toRelated(written: Json | undefined): readonly RelatedPlace[] {
  if (!Array.isArray(written)) return [];
  return written.filter(isJsonObject).flatMap(({ message, location }) => {
    const place = toPlace(location);
    return place === undefined ? [] : [{ message: textOf(message), place }];
  });
}

function toPlace(location: Json | undefined): Place | undefined {
  if (!isJsonObject(location)) return undefined;
  const { file, line, column, endColumn } = location;
  return {
    file: textOf(file),
    line: Number(line),
    column: Number(column),
    endColumn: Number(endColumn ?? Number(column) + 1),
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function refuse(file: string, reason: string): KnownError {
  return new KnownError(`${file} ${reason}.`, {
    exitCode: 3,
    help: "Write each with: instaform contract check … --shard 1/8 --format json --output 1.json",
  });
}
