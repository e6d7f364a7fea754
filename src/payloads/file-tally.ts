import type { PayloadPath, Violation } from "../contracts/payload.ts";
import { compareText } from "../model/diagnostic.ts";
import type { CheckOptions, FileResult, PayloadFinding, PayloadFormat } from "./payload-source.ts";
import { RuleCounts, findSeen, type RangeFinding, type RangeResult, type SeenKey } from "./range-tally.ts";
import type { TextPlace } from "./text-places.ts";

/** Where a path stands in an item that was read before, for findings that only other items bring about. */
export type LocateLater = (
  seen: SeenKey,
  path: PayloadPath,
  isAboutKey: boolean,
) => Pick<TextPlace, "column" | "endColumn"> & { readonly line?: number };

/** Joins the results of a file's ranges in the order of the file, so that it does not matter who read which. */
export class FileTally {
  readonly #file: string;
  readonly #options: CheckOptions;
  readonly #counts = new RuleCounts();
  readonly #findings: PayloadFinding[] = [];
  #lines = 0;
  #linesBefore = 0;
  #items = 0;
  #rejected = 0;

  constructor(file: string, options: CheckOptions) {
    this.#file = file;
    this.#options = options;
  }

  get items(): number {
    return this.#items;
  }

  get lines(): number {
    return this.#lines;
  }

  /** True when findings that are still to come would only be counted. */
  get isFull(): boolean {
    return this.#findings.length >= this.#options.maxFindings;
  }

  add(range: RangeResult, locateLater: LocateLater): void {
    const seen = this.#watch(range, locateLater);
    for (const count of range.counts) this.#counts.add(count, count.count);
    for (const { violation } of seen) this.#counts.add(violation);
    this.#keep(seen.length === 0 ? range.findings : [...range.findings, ...seen].toSorted(compareFindings));
    this.#rejected += range.rejectedItems + countNewlyRejected(range, seen);
    this.#tell(range, seen);
    this.#lines += range.lines;
    this.#items += range.items;
  }

  /** For a part of a file: how many lines stand before it. */
  startAtLine(lines: number): void {
    this.#linesBefore = lines;
  }

  get hasPlaces(): boolean {
    return this.#findings.length > 0;
  }

  /** A finding about the file itself. */
  addFileFinding(violation: Violation | undefined): void {
    if (violation === undefined) return;
    this.#counts.add(violation);
    this.#findings.push(this.#toFinding({ violation, line: -this.#lines, item: -1, column: 1, endColumn: 2 }));
  }

  result(format: PayloadFormat | undefined, bytes: number, isComplete: boolean): FileResult {
    return {
      file: this.#file,
      format,
      bytes,
      lines: this.#lines,
      items: this.#items,
      rejectedItems: this.#rejected,
      findings: this.#findings.map((finding) => moveDown(finding, this.#linesBefore)),
      counts: this.#counts.toList(),
      isComplete,
    };
  }

  #watch(range: RangeResult, locateLater: LocateLater): readonly RangeFinding[] {
    const found: RangeFinding[] = [];
    for (const watch of this.#options.watches ?? []) {
      findSeen(range.keys[watch.key], watch, (violation, seen) => {
        const isKept = this.#findings.length + found.length < this.#options.maxFindings;
        const place = isKept ? locateLater(seen, violation.path, violation.isAboutKey) : { column: 1, endColumn: 2 };
        found.push({ violation, line: seen.line, item: seen.item, ...place });
      });
    }
    return found;
  }

  #keep(findings: readonly RangeFinding[]): void {
    const room = this.#options.maxFindings - this.#findings.length;
    if (room > 0) for (const finding of findings.slice(0, room)) this.#findings.push(this.#toFinding(finding));
  }

  #toFinding({ violation, line, item, column, endColumn }: RangeFinding): PayloadFinding {
    const { ruleId, severity, message, fix, address, path, isAboutKey, value } = violation;
    return {
      ruleId,
      severity,
      message,
      help: fix,
      address,
      place: { file: this.#file, line: this.#lines + line + 1, column, endColumn },
      item: item < 0 ? undefined : this.#items + item,
      path,
      isAboutKey,
      value,
    };
  }

  #tell({ judged }: RangeResult, seen: readonly RangeFinding[]): void {
    const { onItem } = this.#options;
    if (onItem === undefined) return;
    for (const { item, index, problems } of judged) {
      const across = seen.filter((finding) => finding.item === index).map(({ violation }) => violation);
      onItem(item, this.#items + index, [...problems, ...across]);
    }
  }
}

function moveDown(finding: PayloadFinding, lines: number): PayloadFinding {
  return lines === 0 ? finding : { ...finding, place: { ...finding.place, line: finding.place.line + lines } };
}

/** Items that only a rule across items rejects. */
function countNewlyRejected(range: RangeResult, seen: readonly RangeFinding[]): number {
  const items = new Set<number>();
  for (const { item, violation } of seen) if (violation.severity === "error") items.add(item);
  if (items.size > 0) for (const item of range.rejectedAmongWatched) items.delete(item);
  return items.size;
}

function compareFindings(a: RangeFinding, b: RangeFinding): number {
  return a.line - b.line || a.column - b.column || compareText(a.violation.ruleId, b.violation.ruleId);
}
