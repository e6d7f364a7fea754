import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder with one project of so many specs: a tenth attributes, the rest events of nine parameters each. */
export function writeBigProject(specs: number): string {
  const folder = mkdtempSync(join(tmpdir(), "instaform-big-"));
  const events = Math.floor((specs * 0.9) / 10);
  const attributes = specs - events * 10;
  const lines = [
    "version: 1",
    "projects:",
    "  shop:",
    "    datasources:",
    "      crm: { name: CRM, contracts: [{ stream: events, files: orders.json }] }",
    "    attributes:",
    ...range(attributes).map((index) => `      field_${index}: { dataType: keyword, maxLength: ${index + 1} }`),
    "    events:",
    ...range(events).flatMap((event) => [
      `      event_${event}:`,
      "        parameters:",
      ...range(9).map((index) => `          part-${index}: { dataType: string }`),
    ]),
  ];
  writeFileSync(join(folder, "instasent.yaml"), `${lines.join("\n")}\n`);
  const order = { _user_id: "u1", _event_id: "e1", _event_type: "event_0", _event_date: "2026-05-04T10:00:00.000Z" };
  writeFileSync(join(folder, "orders.json"), JSON.stringify([{ ...order, _event_parameters: { "part-0": "x" } }]));
  return folder;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
