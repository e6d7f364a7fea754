import type { Json, JsonObject } from "../../../model/json.ts";
import { formatJson, stemOfProject, type ExportFile, type ExportTarget } from "../../export/export-file.ts";
import { writtenBy } from "../../export/written-by.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import type { AttentiveContract } from "../attentive-contract.ts";
import { buildStreamSchemas, type StreamSchema } from "./build-schemas.ts";
import { exportValidator } from "./export-validator.ts";
import { printType } from "./print-type.ts";

/** The files of one company. */
export function exportAttentive(
  target: ExportTarget,
  contract: AttentiveContract,
  levels: RuleLevels,
): readonly ExportFile[] {
  const stem = stemOfProject(contract.owner);
  const streams = buildStreamSchemas(contract, levels);
  switch (target) {
    case "json-schema":
      return streams.map(({ stream, schema }) => {
        const path = `${stem}${stream}.schema.json`;
        const head = {
          $comment: writtenBy(target),
          $schema: "https://json-schema.org/draft/2020-12/schema",
          $id: path,
        };
        return { path, text: formatJson({ ...head, ...schema }) };
      });
    case "typescript":
      return [{ path: `${stem}payloads.ts`, text: formatModule(contract, streams) }];
    case "openapi":
      return [{ path: `${stem}openapi.json`, text: formatJson(buildDocument(contract, streams)) }];
    case "validator":
      return exportValidator(contract, levels);
  }
}

function formatModule({ owner }: AttentiveContract, streams: readonly StreamSchema[]): string {
  const names = new Map<Json, string>();
  const types = streams.map(({ name, schema }) => {
    const type = printType(schema, "", names);
    names.set(schema, name);
    return `\nexport type ${name} = ${type};\n`;
  });
  return `// ${writtenBy("typescript")}\n// Payloads that ${JSON.stringify(owner)} takes.\n${types.join("")}`;
}

function buildDocument({ owner }: AttentiveContract, streams: readonly StreamSchema[]): JsonObject {
  return {
    "x-comment": writtenBy("openapi"),
    openapi: "3.1.0",
    info: { title: `Payloads of ${owner}`, version: "1.0.0" },
    servers: [{ url: "https://api.attentivemobile.com" }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      streams.map(({ stream, name, path }) => [path, { post: operation(stream, name) }] as const),
    ),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: Object.fromEntries(streams.map(({ name, schema }) => [name, schema])),
    },
  };
}

function operation(stream: string, name: string): JsonObject {
  return {
    operationId: `send-${stream}`,
    requestBody: {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
    },
    responses: {
      "202": { description: "Accepted, not applied yet." },
      "400": { description: "Refused; the vendor describes no body." },
    },
  };
}
