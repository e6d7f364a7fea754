import type { ValueKind } from "./value-kind.ts";

/** A key that an object may have. */
export interface KeyEntry {
  readonly key: string;
  readonly kind: ValueKind;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly maxValues: number;
  readonly maxLength: number | null;
}

/** The keys of one object: rows `from` to `to` of the table. */
export interface KeyRows {
  readonly from: number;
  readonly to: number;
  readonly required: number;
}

const mostInt = 0x7fffffff;

/**
 * All keys of a contract as rows of numbers, which is what makes reading them fast: a key is compared eight bytes at a
 * time, with its closing quote.
 */
export class KeyTable {
  readonly kind: Int32Array;
  readonly isRequired: Uint8Array;
  readonly isNullable: Uint8Array;
  readonly maxValues: Int32Array;
  readonly maxBytes: Int32Array;
  /** Where each row's key starts in `written`. */
  readonly keyStart: Int32Array;
  /** The keys with their closing quote, one after the other. */
  readonly written: DataView;
  /** In bytes, with the quote. */
  readonly keyLength: Int32Array;
  readonly groups: readonly KeyRows[];

  constructor(groups: readonly (readonly KeyEntry[])[]) {
    const rows = groups.flat();
    this.groups = toRows(groups);
    this.kind = Int32Array.from(rows, ({ kind }) => kind);
    this.isRequired = Uint8Array.from(rows, (row) => Number(row.isRequired));
    this.isNullable = Uint8Array.from(rows, (row) => Number(row.isNullable));
    this.maxValues = Int32Array.from(rows, (row) => Math.min(row.maxValues, mostInt));
    this.maxBytes = Int32Array.from(rows, (row) => Math.min(row.maxLength ?? mostInt, mostInt));
    const written = rows.map(({ key }) => Buffer.from(JSON.stringify(key).slice(1)));
    this.keyLength = Int32Array.from(written, ({ length }) => length);
    const bytes = Buffer.concat([...written, Buffer.alloc(8)]);
    this.written = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.keyStart = new Int32Array(rows.length);
    for (let row = 1; row < rows.length; row += 1) {
      this.keyStart[row] = (this.keyStart[row - 1] ?? 0) + (this.keyLength[row - 1] ?? 0);
    }
  }
}

function toRows(groups: readonly (readonly KeyEntry[])[]): readonly KeyRows[] {
  let from = 0;
  return groups.map((rows) => {
    const group = { from, to: from + rows.length, required: rows.filter((row) => row.isRequired).length };
    from = group.to;
    return group;
  });
}
