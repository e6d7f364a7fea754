import type { JsonObject } from "../../../model/json.ts";
import { formatJson, stemOfProject, type ExportFile, type ExportTarget } from "../../export/export-file.ts";
import { writtenBy } from "../../export/written-by.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import type { SvixContract } from "../svix-contract.ts";
import { buildMessageSchema, listSent } from "./build-message-schema.ts";
import { formatTypes } from "./format-types.ts";
import { exportValidator } from "./export-validator.ts";

/** What Svix itself goes by, and what the declared schemas are written in. */
const draft = "http://json-schema.org/draft-07/schema#";

/** The files of one environment. */
export function exportSvix(target: ExportTarget, contract: SvixContract, levels: RuleLevels): readonly ExportFile[] {
  const stem = stemOfProject(contract.owner);
  switch (target) {
    case "json-schema": {
      const path = `${stem}messages.schema.json`;
      const folder = "#/definitions";
      const sent = listSent(contract, folder);
      const head = { $comment: writtenBy(target), $schema: draft, $id: path };
      const definitions = Object.fromEntries(sent.map(({ name, schema }) => [name, schema]));
      const schema = buildMessageSchema(contract, sent, folder, levels);
      return [{ path, text: formatJson({ ...head, ...schema, definitions }) }];
    }
    case "typescript":
      return [{ path: `${stem}messages.ts`, text: formatTypes(contract) }];
    case "openapi":
      return [{ path: `${stem}openapi.json`, text: formatJson(buildDocument(contract, levels)) }];
    case "validator":
      return exportValidator(contract, levels);
  }
}

/** The call that takes messages, and below `webhooks` what the receivers of each event type are sent. */
function buildDocument(contract: SvixContract, levels: RuleLevels): JsonObject {
  const folder = "#/components/schemas";
  const sent = listSent(contract, folder);
  const schemas = Object.fromEntries(sent.map(({ name, schema }) => [name, schema]));
  let message = "Message";
  while (Object.hasOwn(schemas, message)) message += "_"; // an event type may have that name
  return {
    "x-comment": writtenBy("openapi"),
    openapi: "3.1.0",
    jsonSchemaDialect: draft,
    info: { title: `Messages of ${contract.owner}`, version: "1.0.0" },
    servers: [{ url: "https://api.svix.com" }],
    security: [{ token: [] }],
    paths: {
      "/api/v1/app/{app_id}/msg": {
        parameters: [{ name: "app_id", in: "path", required: true, schema: { type: "string" } }],
        post: {
          operationId: "send-message",
          requestBody: { required: true, content: jsonOf(`${folder}/${message}`) },
          responses: { "202": { description: "Accepted." }, "422": { description: "Refused; the body says why." } },
        },
      },
    },
    webhooks: Object.fromEntries(
      sent.map(({ name }) => [
        name,
        {
          post: {
            operationId: name,
            requestBody: { required: true, content: jsonOf(`${folder}/${name}`) },
            responses: { "200": { description: "Received." } },
          },
        },
      ]),
    ),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...schemas, [message]: buildMessageSchema(contract, sent, folder, levels) },
    },
  };
}

function jsonOf(reference: string): JsonObject {
  return { "application/json": { schema: { $ref: reference } } };
}
