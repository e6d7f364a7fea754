import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll } from "vitest";
import { watchAcrossItems } from "../../src/contracts/across-items.ts";
import type { Contract, Stream, ValueSpec } from "../../src/contracts/contract.ts";
import { checkPayloadFile } from "../../src/payloads/check-payload-file.ts";
import type { CheckOptions, FileResult, PayloadFormat } from "../../src/payloads/payload-source.ts";

export const folder = mkdtempSync(join(tmpdir(), "instaform-payloads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (address: string, more: Partial<ValueSpec> = {}): ValueSpec => ({
  address,
  dataType: "string",
  isRequired: false,
  maxValues: 1,
  maxLength: null,
  isReadOnly: false,
  ...more,
});

/** A shop whose contacts have a plan and whose orders have an id and a total. */
const shop: Contract = {
  dialect: "instasent",
  owner: "shop/datasource/crm",
  source: "config",
  attributes: new Map([
    ["_user_id", text("shop/attribute/_user_id")],
    ["plan", text("shop/attribute/plan", { maxLength: 8 })],
    ["tags", text("shop/attribute/tags", { maxValues: 2 })],
    ["age", text("shop/attribute/age", { dataType: "number" })],
    ["toString", text("shop/attribute/toString")],
    ["__proto__", text("shop/attribute/__proto__")],
  ]),
  events: new Map([
    [
      "order",
      {
        address: "shop/event/order",
        parameters: new Map([
          ["id", text("shop/event/order#id", { isRequired: true })],
          ["total", text("shop/event/order#total", { dataType: "number" })],
        ]),
      },
    ],
  ]),
};

export const options = (stream: Stream, more: Partial<CheckOptions> = {}): CheckOptions => ({
  recipe: { contract: shop, stream, levels: new Map() },
  maxFindings: 1_000,
  ...more,
});

/** The options of events whose ids are compared. */
export const watching = (more: Partial<CheckOptions> = {}): CheckOptions =>
  options("events", { watches: watchAcrossItems(shop, new Map()).onEvents, ...more });

let files = 0;

export function writePayload(content: string | Buffer, extension = "ndjson"): string {
  files += 1;
  const path = join(folder, `payload-${files}.${extension}`);
  writeFileSync(path, content);
  return path;
}

export function checkPath(path: string, given: CheckOptions, format?: PayloadFormat): Promise<FileResult> {
  return checkPayloadFile({ shownPath: path, absolutePath: path, ...(format === undefined ? {} : { format }) }, given);
}

export function checkText(content: string | Buffer, given: CheckOptions, extension = "ndjson"): Promise<FileResult> {
  return checkPath(writePayload(content, extension), given);
}

/** The same through stdin, in pieces that cut lines and characters anywhere. */
export function checkStdin(
  content: string | Buffer,
  given: CheckOptions,
  piece = 7,
  format?: PayloadFormat,
): Promise<FileResult> {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    bytes.subarray(index * piece, (index + 1) * piece),
  );
  const file = { shownPath: "-", absolutePath: undefined, ...(format === undefined ? {} : { format }) };
  return checkPayloadFile(file, { ...given, stdin: Readable.from(pieces) });
}

/** `rule line:column-endColumn` of every finding. */
export function places({ findings }: FileResult): readonly string[] {
  return findings.map(({ ruleId, place: { line, column, endColumn } }) => `${ruleId} ${line}:${column}-${endColumn}`);
}

export const order = (id: number | string, more = ""): string =>
  `{"_user_id":"u-${id}","_event_id":"e-${id}","_event_type":"order","_event_date":"2026-05-04T10:00:00Z","_event_parameters":{"id":"${id}"${more}}}`;
