import * as layout from "./layout.ts";
import type { KeyEntry, KnownItems } from "./list-keys.ts";

/** The tables as bytes that belong right behind the header, and the addresses that the header is to hold. */
export interface Tables {
  readonly bytes: Buffer;
  readonly itemGroup: number;
  readonly typesFrom: number;
  readonly typesTo: number;
}

const start = layout.header + layout.headerBytes;
const mostInt = 0x7fffffff;

/** Lays out what is known of a contract's items: all rows, the groups that they belong to, the texts of their keys. */
export function buildTables({ item, types }: KnownItems): Tables {
  const groups = [item, ...types.map(([, parameters]) => parameters)];
  const keyRows = groups.reduce((sum, { length }) => sum + length, 0);
  const typesFrom = start + keyRows * layout.rowBytes;
  const typesTo = typesFrom + types.length * layout.rowBytes;
  // A row that no key matches, for groups without keys. It stands behind all others.
  const noRow = typesTo;
  const groupsFrom = noRow + layout.rowBytes;
  const textsFrom = groupsFrom + groups.length * layout.groupBytes;
  const writer = new TableWriter(textsFrom);

  let row = start;
  const groupAddresses = groups.map((entries, index) => {
    const group = groupsFrom + index * layout.groupBytes;
    const from = row;
    row += entries.length * layout.rowBytes;
    writer.group(group, from, row, entries.filter(({ isRequired }) => isRequired).length, noRow);
    for (const [position, entry] of entries.entries()) {
      const following = position === entries.length - 1 ? from : from + (position + 1) * layout.rowBytes;
      writer.row(from + position * layout.rowBytes, entry, following);
    }
    return group;
  });
  for (const [index, [uid]] of types.entries()) {
    const type = typesFrom + index * layout.rowBytes;
    writer.key(type, uid);
    writer.set(type + layout.rowGroup, groupAddresses[index + 1] ?? 0);
  }
  writer.unmatched(noRow);
  return { bytes: writer.bytes(), itemGroup: groupsFrom, typesFrom, typesTo };
}

/** Writes rows, groups and texts by their addresses. */
class TableWriter {
  readonly #fixed: Buffer;
  readonly #texts: Buffer[] = [];
  #textAt: number;

  constructor(textsFrom: number) {
    this.#fixed = Buffer.alloc(textsFrom - start);
    this.#textAt = textsFrom;
  }

  set(address: number, value: number): void {
    this.#fixed.writeInt32LE(value, address - start);
  }

  group(group: number, from: number, to: number, required: number, noRow: number): void {
    this.set(group + layout.groupFrom, from);
    this.set(group + layout.groupTo, to);
    this.set(group + layout.groupRequired, required);
    this.set(group + layout.groupFirst, from === to ? noRow : from);
  }

  row(row: number, { key, kind, isRequired, isNullable, maxValues, maxLength }: KeyEntry, following: number): void {
    this.key(row, key);
    this.set(row + layout.rowKind, kind);
    this.set(row + layout.rowMaxBytes, Math.min(maxLength ?? mostInt, mostInt));
    this.set(row + layout.rowMaxValues, Math.min(maxValues, mostInt));
    this.#fixed[row + layout.rowIsRequired - start] = Number(isRequired);
    this.#fixed[row + layout.rowIsNullable - start] = Number(isNullable);
    this.set(row + layout.rowFollowing, following);
  }

  /** A text with its closing quote, as serializers write it. */
  key(row: number, text: string): void {
    const written = Buffer.from(JSON.stringify(text).slice(1));
    written.copy(this.#fixed, row - start, 0, layout.rowMask);
    this.#fixed.fill(0xff, row + layout.rowMask - start, row + layout.rowMask - start + Math.min(written.length, 16));
    this.set(row + layout.rowKeyLength, written.length);
    this.set(row + layout.rowKey, this.#textAt);
    this.#texts.push(written);
    this.#textAt += written.length;
  }

  /** Bytes that its empty mask can never leave. */
  unmatched(row: number): void {
    this.#fixed.fill(0xff, row - start, row - start + layout.rowMask);
  }

  bytes(): Buffer {
    return Buffer.concat([this.#fixed, ...this.#texts]);
  }
}
