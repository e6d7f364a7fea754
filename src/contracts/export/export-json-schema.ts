import type { JsonObject } from "../../model/json.ts";
import { buildContactSchema, buildEventSchemas } from "./build-stream-schemas.ts";
import { fileStem, formatJson, type ExportFile, type ExportInput } from "./export-file.ts";
import { writtenBy } from "./written-by.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** For each datasource the schema of one contact and the schema of one event. */
export function exportJsonSchema({ contracts, levels }: ExportInput): readonly ExportFile[] {
  return contracts.flatMap((contract) => {
    const stem = fileStem(contract);
    const { byType, other } = buildEventSchemas(contract, levels);
    const kinds = [...[...byType.keys()].map((uid) => ({ $ref: refTo(uid) })), ...(other === undefined ? [] : [other])];
    const eventUnion: JsonObject = {
      title: "Event",
      description: `An event that ${contract.owner} takes.`,
      ...(kinds.length === 0 ? { not: {} } : { oneOf: kinds }),
      $defs: Object.fromEntries(byType),
    };
    return [
      toFile(`${stem}.contacts.schema.json`, buildContactSchema(contract, levels)),
      toFile(`${stem}.events.schema.json`, eventUnion),
    ];
  });
}

function toFile(path: string, schema: JsonObject): ExportFile {
  return { path, text: formatJson({ $comment: writtenBy("json-schema"), $schema: dialect, $id: path, ...schema }) };
}

/** A JSON pointer inside of a URI fragment. */
function refTo(uid: string): string {
  return `#/$defs/${encodeURIComponent(uid.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}
