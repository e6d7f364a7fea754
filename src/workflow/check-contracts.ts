import type { RunMemory } from "../contracts/dialect.ts";
import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import type { PayloadItem, Violation } from "../contracts/payload.ts";
import type { ContractSummary } from "../model/contract-report.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { CheckOptions, FileResult, PayloadFile } from "../payloads/payload-source.ts";
import { collectFindings, type FindingCollector } from "./collect-findings.ts";
import { judgeRefusal, type HeardItem } from "./judge-refusal.ts";
import type { CheckSettings, PayloadSet } from "./payload-set.ts";

/** What reads payloads, and how. */
export interface CheckMeans {
  readonly checkFile: (file: PayloadFile, options: CheckOptions) => Promise<FileResult>;
  readonly reading: Pick<CheckOptions, "signal" | "stdin" | "shard" | "workers" | "onProgress">;
  /** Told of every item that must be accepted and is. */
  readonly onAccepted?: (set: PayloadSet, item: PayloadItem, file: PayloadFile) => void;
}

export interface CheckOutcome {
  readonly findings: readonly Diagnostic[];
  readonly summary: ContractSummary;
}

/** Holds every payload against its contract, one file after the other. */
export async function checkContracts(
  sets: readonly PayloadSet[],
  settings: CheckSettings,
  means: CheckMeans,
): Promise<CheckOutcome> {
  const collector = collectFindings(settings);
  const { levels } = settings;
  const memories = new Map<AnyContract, RunMemory>();
  for (const { contract } of sets) memories.set(contract, dialectOf(contract).startMemory(contract, levels));
  for (const { contract, stream } of sets) {
    const dialect = dialectOf(contract);
    // it was told when the configuration was read
    if (contract.source === "config" && dialect.isNotedOnReading) continue;
    collector.note(contract, dialect.noteContract(contract, stream, levels));
  }
  for (const set of sets) {
    for (const file of set.files) {
      if (means.reading.signal?.aborted === true) collector.interrupt();
      else await checkOne({ set, sets, file, memory: memories.get(set.contract), collector }, settings, means);
    }
  }
  for (const [{ owner }, memory] of memories) {
    for (const ruleId of memory.fullRules()) collector.noteFull(ruleId, owner);
  }
  return { findings: collector.findings, summary: collector.summarise([...memories.keys()]) };
}

interface FileCheck {
  readonly set: PayloadSet;
  readonly sets: readonly PayloadSet[];
  readonly file: PayloadFile;
  readonly memory: RunMemory | undefined;
  readonly collector: FindingCollector;
}

async function checkOne(
  { set, sets, file, memory, collector }: FileCheck,
  { levels }: CheckSettings,
  { checkFile, reading, onAccepted }: CheckMeans,
): Promise<void> {
  const { contract, stream, expect } = set;
  const heard: HeardItem[] = [];
  const isReject = expect === "reject";
  const listen = (item: PayloadItem, index: number, findings: HeardItem["findings"]): void => {
    if (isReject) heard.push({ index, findings });
    else if (!findings.some(({ severity }) => severity === "error")) onAccepted?.(set, item, file);
  };
  const result = await checkFile(file, {
    ...reading,
    recipe: { contract, stream, levels },
    maxFindings: isReject ? 0 : collector.room,
    watches: memory?.watchesFor({ ...set, hasAccepted: (wanted) => hasAccepted(set.contract, wanted, sets) }) ?? [],
    ...(isReject || onAccepted !== undefined ? { onItem: listen } : {}),
  });
  const size = result.format === "json" ? dialectOf(contract).checkRequestSize(result, contract, stream, levels) : [];
  if (isReject) collector.addRefusal(result, judgeRefusal(set, result, heard, size, levels));
  else
    collector.addFile(
      contract,
      result,
      size.map((violation) => placeAtTop(violation, result.file)),
    );
}

function hasAccepted(contract: AnyContract, stream: string, sets: readonly PayloadSet[]): boolean {
  return sets.some((other) => other.contract === contract && other.stream === stream && other.expect === "accept");
}

function placeAtTop({ ruleId, severity, message, fix, address }: Violation, file: string): Diagnostic {
  return { ruleId, severity, message, help: fix, address, place: { file, line: 1, column: 1, endColumn: 2 } };
}
