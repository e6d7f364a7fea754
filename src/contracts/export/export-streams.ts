import type { Json, JsonObject } from "../../model/json.ts";
import { formatJson, stemOfProject, type ExportFile, type ExportTarget } from "./export-file.ts";
import { printType } from "./print-type.ts";
import { writtenBy } from "./written-by.ts";

/** One stream's bodies, as a name for types, a schema, and the call that takes them. */
export interface StreamSchema {
  readonly stream: string;
  readonly name: string;
  readonly path: string;
  readonly schema: JsonObject;
}

/** The calls of a platform whose payloads go to fixed paths, in the words of OpenAPI. */
export interface StreamApi {
  readonly server: string;
  /** The schemes under their names; every call asks for all of them, unless `openStreams` names its stream. */
  readonly securitySchemes: JsonObject;
  readonly openStreams?: readonly string[];
  readonly responses: JsonObject;
}

/** The files of one owner whose streams are each a kind of body; a validator is made elsewhere. */
export function exportStreams(
  target: Exclude<ExportTarget, "validator">,
  owner: string,
  streams: readonly StreamSchema[],
  api: StreamApi,
): readonly ExportFile[] {
  const stem = stemOfProject(owner);
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
      return [{ path: `${stem}payloads.ts`, text: formatModule(owner, streams) }];
    case "openapi":
      return [{ path: `${stem}openapi.json`, text: formatJson(buildDocument(owner, streams, api)) }];
  }
}

function formatModule(owner: string, streams: readonly StreamSchema[]): string {
  const names = new Map<Json, string>();
  const types = streams.map(({ name, schema }) => {
    const type = printType(schema, "", names);
    names.set(schema, name);
    return `\nexport type ${name} = ${type};\n`;
  });
  return `// ${writtenBy("typescript")}\n// Payloads that ${JSON.stringify(owner)} takes.\n${types.join("")}`;
}

function buildDocument(owner: string, streams: readonly StreamSchema[], api: StreamApi): JsonObject {
  return {
    "x-comment": writtenBy("openapi"),
    openapi: "3.1.0",
    info: { title: `Payloads of ${owner}`, version: "1.0.0" },
    servers: [{ url: api.server }],
    security: [Object.fromEntries(Object.keys(api.securitySchemes).map((name) => [name, []] as const))],
    paths: Object.fromEntries(streams.map((each) => [each.path, { post: buildOperation(each, api) }] as const)),
    components: {
      securitySchemes: api.securitySchemes,
      schemas: Object.fromEntries(streams.map(({ name, schema }) => [name, schema])),
    },
  };
}

function buildOperation({ stream, name, path }: StreamSchema, { openStreams = [], responses }: StreamApi): JsonObject {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => {
    return { name: parameter, in: "path", required: true, schema: { type: "string" } };
  });
  return {
    operationId: `send-${stream}`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(openStreams.includes(stream) ? { security: [] } : {}),
    requestBody: {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
    },
    responses,
  };
}
