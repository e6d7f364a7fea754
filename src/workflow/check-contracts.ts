import { watchAcrossItems, type AcrossItems } from "../contracts/across-items.ts";
import type { Contract, Stream } from "../contracts/contract.ts";
import { checkRequestSize } from "../contracts/check-request-size.ts";
import { noteContract } from "../contracts/note-contract.ts";
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

/** Holds every payload against the contract of its datasource, one file after the other. */
export async function checkContracts(
  sets: readonly PayloadSet[],
  settings: CheckSettings,
  means: CheckMeans,
): Promise<CheckOutcome> {
  const collector = collectFindings(settings);
  const across = new Map<Contract, AcrossItems>();
  for (const { contract } of sets) across.set(contract, watchAcrossItems(contract, settings.levels));
  for (const { contract, stream } of sets) collector.note(contract, noteContract(contract, stream, settings.levels));
  for (const set of sets) {
    for (const file of set.files) {
      if (means.reading.signal?.aborted === true) collector.interrupt();
      else await checkOne({ set, sets, file, across: across.get(set.contract), collector }, settings, means);
    }
  }
  for (const [contract, { isFull }] of across) if (isFull()) collector.noteFull(contract.datasource);
  return { findings: collector.findings, summary: collector.summarise([...across.keys()]) };
}

interface FileCheck {
  readonly set: PayloadSet;
  readonly sets: readonly PayloadSet[];
  readonly file: PayloadFile;
  readonly across: AcrossItems | undefined;
  readonly collector: FindingCollector;
}

async function checkOne(
  { set, sets, file, across, collector }: FileCheck,
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
    watches: watchesOf(across, set, sets),
    ...(isReject || onAccepted !== undefined ? { onItem: listen } : {}),
  });
  const size = result.format === "json" ? checkRequestSize(result, contract.datasource, levels) : [];
  if (isReject) collector.addRefusal(result, judgeRefusal(set, result, heard, size, levels));
  else
    collector.addFile(
      contract,
      result,
      size.map((violation) => placeAtTop(violation, result.file)),
    );
}

/** Ids of contacts matter only where there are contacts and events; every other watch only costs time. */
function watchesOf(across: AcrossItems | undefined, set: PayloadSet, sets: readonly PayloadSet[]) {
  if (across === undefined) return [];
  const { contract, stream, expect } = set;
  const has = (wanted: Stream): boolean =>
    sets.some((other) => other.contract === contract && other.stream === wanted && other.expect === "accept");
  if (stream === "contacts") return expect === "accept" && has("events") ? across.onContacts : [];
  const watches = expect === "accept" ? across.onEvents : across.onRefusedEvents();
  return has("contacts") ? watches : watches.filter(({ key }) => key !== "_user_id");
}

function placeAtTop({ ruleId, severity, message, fix, address }: Violation, file: string): Diagnostic {
  return { ruleId, severity, message, help: fix, address, place: { file, line: 1, column: 1, endColumn: 2 } };
}
