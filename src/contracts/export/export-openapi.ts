import type { JsonObject } from "../../model/json.ts";
import type { Contract } from "../contract.ts";
import type { RuleLevels } from "../rule-levels.ts";
import { buildContactSchema, buildEventSchemas } from "./build-stream-schemas.ts";
import { fileStem, formatJson, type ExportFile, type ExportInput } from "./export-file.ts";
import { nameTypes } from "./name-types.ts";
import { writtenBy } from "./written-by.ts";

/** For each datasource an OpenAPI 3.1 document of its two ingest endpoints. */
export function exportOpenapi({ contracts, levels }: ExportInput): readonly ExportFile[] {
  return contracts.map((contract) => ({
    path: `${fileStem(contract)}.openapi.json`,
    text: formatJson(buildDocument(contract, levels)),
  }));
}

function buildDocument(contract: Contract, levels: RuleLevels): JsonObject {
  const { byType: events, other } = buildEventSchemas(contract, levels);
  const names = nameTypes([...events.keys()], ["Contact", "Event"]);
  const refs = [...events.keys()].map((uid) => ({ $ref: `#/components/schemas/${names.get(uid) ?? uid}` }));
  const kinds = [...refs, ...(other === undefined ? [] : [other])];
  const mapping = Object.fromEntries(refs.map(({ $ref }, index) => [[...events.keys()][index] ?? "", $ref]));
  return {
    "x-comment": writtenBy("openapi"),
    openapi: "3.1.0",
    info: { title: `Ingest of ${contract.owner}`, version: "1.0.0" },
    servers: [{ url: "https://api.instasent.com/v1" }],
    security: [{ token: [] }],
    paths: {
      "/project/{project}/datasource/{datasource}/stream/contacts": pathItem("contacts", "Contact"),
      "/project/{project}/datasource/{datasource}/stream/events": pathItem("events", "Event"),
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: Object.fromEntries([
        ["Contact", buildContactSchema(contract, levels)],
        [
          "Event",
          {
            title: "Event",
            description: `An event that ${contract.owner} takes.`,
            ...(kinds.length === 0 ? { not: {} } : { oneOf: kinds }),
            // what has no type that is known has no schema that the type could choose
            ...(other === undefined && kinds.length > 0
              ? { discriminator: { propertyName: "_event_type", mapping } }
              : {}),
          },
        ],
        ...[...events].map(([uid, schema]) => [names.get(uid) ?? uid, schema] as const),
      ]),
    },
  };
}

function pathItem(stream: string, schema: string): JsonObject {
  const refused = { description: "Refused; the body says why." };
  const answered = { description: "Read the body: single items may have been refused." };
  return {
    parameters: ["project", "datasource"].map((name) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    post: {
      operationId: `push-${stream}`,
      summary: `Push ${stream}`,
      parameters: [
        {
          name: "_sync",
          in: "query",
          description: "Process at once; for tests, not for volume.",
          allowEmptyValue: true,
          schema: { type: "string" },
        },
      ],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "array", maxItems: 100, items: { $ref: `#/components/schemas/${schema}` } },
          },
        },
      },
      responses: { "200": answered, "202": answered, "400": refused, "413": refused, "422": refused },
    },
  };
}
