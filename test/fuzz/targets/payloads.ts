import { Readable } from "node:stream";
import { checkPayloadFile } from "../../../src/payloads/check-payload-file.ts";
import type { FileResult, PayloadFormat } from "../../../src/payloads/payload-source.ts";
import { contractOf } from "../../contracts/example-contract.ts";
import { must, type FuzzTarget } from "../fuzz-target.ts";

const contact = '{"_user_id":"u-1","_email":"ana@example.com","plan":"gold","tags":["a","b"],"age":31}';
const event =
  '{"_user_id":"u-1","_event_id":"e-1","_event_type":"order","_event_date":"2026-05-04T10:00:00.000Z","_event_parameters":{"order-id":"9","order-currency":"EUR"}}';
const words = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\u0041",
  '"_user_id":',
  '"_event_id":',
  "1.5e3",
  "\n",
  "\r\n",
  '{"a":',
  "[[",
];

const contract = contractOf({
  attributes: {
    _email: { dataType: "string" },
    plan: { dataType: "keyword", maxLength: 8 },
    tags: { dataType: "string", maxValues: 2 },
    age: { dataType: "number" },
    born: { dataType: "date" },
  },
  events: { order: { parameters: { "order-id": { required: true }, "order-currency": { format: "currency" } } } },
});

async function check(
  input: Buffer,
  stream: "contacts" | "events",
  format: PayloadFormat,
  piece: number,
): Promise<FileResult> {
  const pieces = Array.from({ length: Math.ceil(input.length / piece) }, (_, at) =>
    input.subarray(at * piece, (at + 1) * piece),
  );
  return checkPayloadFile(
    { shownPath: "-", absolutePath: undefined, format },
    { recipe: { contract, stream, levels: new Map() }, maxFindings: 100, stdin: Readable.from(pieces) },
  );
}

function judgeResult(result: FileResult, input: Buffer): void {
  const lines = input.toString("latin1").split("\n").length;
  for (const { place, message } of result.findings) {
    must(place.line >= 1 && place.column >= 1 && place.endColumn > place.column, "a finding has its place");
    must(place.line <= lines, "a place lies in the file");
    must(message.length < 20_000, "a message stays readable");
  }
  must(result.rejectedItems <= Math.max(result.items, 1), "no more is rejected than there is");
  must(result.items > 0 || result.findings.length > 0, "nothing does not pass");
}

/** True when JavaScript reads the bytes as JSON. */
function isJson(input: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(input));
    return true;
  } catch {
    return false;
  }
}

const about = ({ findings }: FileResult): string =>
  JSON.stringify(findings.map(({ ruleId, place, message }) => [ruleId, place.line, place.column, message]));

/** One JSON document of payloads. */
export const json: FuzzTarget = {
  seeds: [contact, `[${contact}]`, `[${event},${event}]`, JSON.stringify([JSON.parse(event)], undefined, 2)],
  words,
  judge: async (input) => {
    const result = await check(input, "contacts", "json", Math.max(1, input.length));
    judgeResult(result, input);
    const rules = new Set(result.findings.map(({ ruleId }) => ruleId));
    if (!isJson(input)) must(result.findings.length > 0, "what is no JSON does not pass");
    else must(!rules.has("broken-json"), "what is JSON is not called broken");
  },
};

/** Lines of JSON, read as a whole and in pieces that cut lines and characters anywhere. */
export const ndjson: FuzzTarget = {
  seeds: [`${contact}\n`, `${event}\n${event.replace("e-1", "e-2")}\n`, `${contact}\r\n\r\n${contact}`],
  words,
  judge: async (input) => {
    const stream = input.length % 2 === 0 ? "events" : "contacts";
    const whole = await check(input, stream, "ndjson", Math.max(1, input.length));
    judgeResult(whole, input);
    const piece = 1 + (input.length % 13);
    // Every third is enough, because each reading makes a checker and a recogniser of its own.
    if (input.length < 5_000 && input.length % 3 === 0) {
      must(about(await check(input, stream, "ndjson", piece)) === about(whole), "how the bytes arrive changes nothing");
    }
  },
};
