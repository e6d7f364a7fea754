import { jsonAnswer, type Answer } from "../answer.ts";
import type { FaultAction } from "../fault-format.ts";
import type { JsonObject } from "../json.ts";
import type { SimulatorRequest } from "../read-request.ts";
import { refuseSpoki } from "./spoki-answer.ts";

interface ListShape {
  readonly pageSize: number;
  readonly isBare: boolean;
  /** What a list without an end is made of when it has nothing of its own. */
  readonly model: JsonObject | undefined;
}

/** A list as the vendor answers it: `{count, next, previous, results}`, or a bare array of everything. */
export function pageEntities(
  all: readonly JsonObject[],
  { query, path }: SimulatorRequest,
  fault: FaultAction,
  { pageSize, isBare, model }: ListShape,
): Answer {
  const page = fault.ignoreStart === true ? 1 : readPage(query.get("page"));
  const asked = readPage(query.get("page"));
  const shown = withMoves(all, asked, fault);
  if (isBare) return jsonAnswer(200, withFaults(shown, asked, { pageSize, model }, fault));
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  if (page > pages && fault.endlessPages !== true) throw refuseSpoki(404, "Invalid page.");
  const results = withFaults(shown.slice((page - 1) * pageSize, page * pageSize), asked, { pageSize, model }, fault);
  // Another host on purpose, as in the vendor's own examples.
  const address = (number: number) => `https://api.spoki.it${path}?page=${number}`;
  const hasNext = asked < pages || fault.endlessPages === true;
  return jsonAnswer(200, {
    count: shown.length,
    next: hasNext ? address(asked + 1) : null,
    previous: asked > 1 ? address(asked - 1) : null,
    results,
  });
}

function readPage(written: string | null): number {
  const page = Number(written ?? "1");
  if (!Number.isInteger(page) || page < 1) throw refuseSpoki(404, "Invalid page.");
  return page;
}

/** What happened to the list since the first page was shown. */
function withMoves(all: readonly JsonObject[], page: number, { shiftPages }: FaultAction): readonly JsonObject[] {
  const first = all[0];
  if (page === 1 || shiftPages === undefined || first === undefined) return all;
  return shiftPages === "insert"
    ? [
        {
          ...first,
          id: 999_999,
          ...("name" in first && { name: "inserted" }),
          ...("code" in first && { code: "INSERTED" }),
        },
        ...all,
      ]
    : all.slice(1);
}

function withFaults(
  page: readonly JsonObject[],
  number: number,
  { pageSize, model }: Pick<ListShape, "pageSize" | "model">,
  { endlessPages, repeatedIds }: FaultAction,
): readonly JsonObject[] {
  const [first] = page;
  if (endlessPages === true) {
    return Array.from({ length: pageSize }, (_, index) => ({ ...(first ?? model), id: number * 100_000 + index }));
  }
  return repeatedIds === true && first !== undefined ? [...page, first] : page;
}
