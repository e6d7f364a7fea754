import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addFormat("instant", (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(value));

const compiled = new Map<object, ValidateFunction>();

/** What a value breaks of a schema, one clause each. */
export function complaints(schema: object, value: unknown, what = ""): readonly string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) compiled.set(schema, (validate = ajv.compile(schema)));
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${what}${instancePath} ${message ?? "is wrong"} ${JSON.stringify(params)}`.trim(),
  );
}

/** A body as it came; null when there is none. */
export function parseText(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return "no JSON";
  }
}
