import type { ItemWatch } from "../../contracts/across-items.ts";
import type { InstasentCheckerInput } from "../../contracts/check-item.ts";
import { recogniserCode } from "../../generated/recogniser-code.ts";
import { lineBufferBytes } from "../line-cutter.ts";
import { payloadLimits } from "../payload-limits.ts";
import { buildTables } from "./build-tables.ts";
import * as layout from "./layout.ts";
import { listKeys } from "./list-keys.ts";
import { mostLines, Recogniser, type MemoryPlan, type RecogniserExports } from "./recogniser.ts";

const nothingKnown = { item: [], types: [] };
const pageBytes = 65_536;
const lineRoom = lineBufferBytes;

/**
 * The recogniser of a contract's stream. Undefined where there is no WebAssembly, such as under `--jitless`: then every
 * line is looked at closely.
 */
export function createRecogniser(
  recipe: InstasentCheckerInput,
  watchedKeys: readonly ItemWatch["key"][],
): Recogniser | undefined {
  const known = listKeys(recipe);
  const tables = buildTables(known ?? nothingKnown);
  const idsFrom = layout.header + layout.headerBytes + Math.ceil(tables.bytes.length / 16) * 16;
  const idBytes = mostLines * layout.seenKeyBytes;
  // contacts have no `_event_id`
  const keys = watchedKeys.filter((key) => key === "_user_id" || recipe.stream === "events");
  const ids = Object.fromEntries(keys.map((key, index) => [key, idsFrom + index * idBytes]));
  const lines = idsFrom + keys.length * idBytes;
  const plan: MemoryPlan = { ids, lines, extract: lines + lineRoom, knowsItems: known !== undefined };
  const size = plan.extract + payloadLimits.lineBytes + layout.slack;
  const started = startCode(Math.ceil(size / pageBytes));
  if (started === undefined) return undefined;
  const { memory, exports } = started;
  const header = new DataView(memory, layout.header);
  const set = (offset: number, value: number) => header.setInt32(offset, value, true);
  set(layout.itemGroup, tables.itemGroup);
  set(layout.typesFrom, tables.typesFrom);
  set(layout.typesTo, tables.typesTo);
  set(layout.eventIds, plan.ids["_event_id"] ?? 0);
  set(layout.userIds, plan.ids["_user_id"] ?? 0);
  set(layout.longestLine, payloadLimits.lineBytes);
  new Uint8Array(memory).set(tables.bytes, layout.header + layout.headerBytes);
  return new Recogniser(exports, memory, plan, lineRoom);
}

function startCode(pages: number): { readonly memory: ArrayBuffer; readonly exports: RecogniserExports } | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: pages });
    const module = new WebAssembly.Module(Buffer.from(recogniserCode, "base64"));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { memory: memory.buffer, exports: exports as unknown as RecogniserExports }; // what the code exports
  } catch (error) {
    // There is no WebAssembly at all, or this processor lacks what the code needs.
    if (error instanceof ReferenceError || error instanceof Error) return undefined;
    throw error;
  }
}
