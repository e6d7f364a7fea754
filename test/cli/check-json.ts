import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** A parsed document, loosely typed: a wrong access gives undefined and fails the assertion. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Document = Readonly<Record<string, any>>;

const readSchema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")) as object; // our own file

const ajv = new Ajv2020({ allErrors: true, strict: false, schemas: [readSchema("shared")] });
const validators = {
  plan: ajv.compile(readSchema("plan")),
  report: ajv.compile(readSchema("report")),
  event: ajv.compile(readSchema("event")),
  "plan-file": ajv.compile(readSchema("plan-file")),
};

/** The one JSON document that the text must be. */
export function parseDocument(text: string): Document {
  try {
    return JSON.parse(text) as Document; // an object, or the schemas complain
  } catch (error) {
    throw new Error(`not one JSON document: ${JSON.stringify(text)}`, { cause: error });
  }
}

/** What the schema of its command says against a document. */
export function complaintsAbout(document: Document): readonly string[] {
  return complaintsOf(document["command"] === "plan" ? "plan" : "report", document);
}

/** A saved plan, checked. */
export function parsePlanFile(text: string): Document {
  const file = parseDocument(text);
  const complaints = complaintsOf("plan-file", file);
  if (complaints.length > 0) throw new Error(`${complaints.join("\n")}\n${text}`);
  return file;
}

/** The lines of an event stream, each checked. */
export function parseEvents(text: string): readonly Document[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const event = parseDocument(line);
      const complaints = complaintsOf("event", event);
      if (complaints.length > 0) throw new Error(`${complaints.join("\n")}\n${line}`);
      return event;
    });
}

function complaintsOf(schema: keyof typeof validators, document: Document): readonly string[] {
  const validate = validators[schema];
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
