import { KnownError } from "../model/errors.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";

/** Where a value came from, for the message when it has the wrong shape: `GET /project/x/datasource`. */
export type Endpoint = string;

/** The answer is not what the vendor describes: named by endpoint and field, so that nobody has to guess. */
export class ShapeError extends KnownError {
  override readonly name: string = "ShapeError";

  constructor(endpoint: Endpoint, field: string, expected: string, found: unknown) {
    super(`${endpoint} answered in a shape we do not know: ${field} should be ${expected}, found ${describe(found)}.`, {
      exitCode: 1,
      help: helpWith("the server's address"),
    });
  }

  /** The same complaint, naming the settings that decide where the API is. */
  naming(settings: string): KnownError {
    return new KnownError(this.message, { exitCode: this.exitCode, help: helpWith(settings), cause: this });
  }
}

function helpWith(settings: string): string {
  return `Nothing was changed. Check ${settings}; if it is right, the API may have changed: please report it.`;
}

/** The object under `field` of an answer; throws `ShapeError` otherwise. An empty `field` means the answer itself. */
export function readObject(endpoint: Endpoint, field: string, value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new ShapeError(endpoint, field === "" ? "the answer" : field, "an object", value);
  return value;
}

/** The list under `field`; throws `ShapeError` when it is anything else or holds something that is no object. */
export function readObjects(endpoint: Endpoint, field: string, value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) throw new ShapeError(endpoint, field, "a list", value);
  return value.map((item, index) => readObject(endpoint, `${field}[${index}]`, item));
}

/** The non-empty text under `key` of `entity`; throws `ShapeError` otherwise. */
export function readText(endpoint: Endpoint, field: string, entity: JsonObject, key: string): string {
  const value = ownValue(entity, key);
  if (typeof value !== "string" || value === "") {
    throw new ShapeError(endpoint, `${field}.${key}`, "text", value);
  }
  return value;
}

/** Text, null or absent: anything else throws `ShapeError`. */
export function readOptionalText(
  endpoint: Endpoint,
  field: string,
  entity: JsonObject,
  key: string,
): string | undefined {
  const value = ownValue(entity, key);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new ShapeError(endpoint, `${field}.${key}`, "text or null", value);
  return value;
}

/** A list of texts, where null and absent mean none. */
export function readTexts(endpoint: Endpoint, field: string, entity: JsonObject, key: string): readonly string[] {
  return readOptionalTexts(endpoint, field, entity, key) ?? [];
}

/** A list of texts, null or absent: anything else throws `ShapeError`. */
export function readOptionalTexts(
  endpoint: Endpoint,
  field: string,
  entity: JsonObject,
  key: string,
): readonly string[] | undefined {
  const value = ownValue(entity, key);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
    throw new ShapeError(endpoint, `${field}.${key}`, "a list of texts", value as Json);
  }
  return value;
}

/** True or false, where null and absent mean false: anything else throws `ShapeError`. */
export function readFlag(endpoint: Endpoint, field: string, entity: JsonObject, key: string): boolean {
  const value = ownValue(entity, key);
  if (value === undefined || value === null) return false;
  if (typeof value !== "boolean") throw new ShapeError(endpoint, `${field}.${key}`, "true or false", value);
  return value;
}

/** A whole number, perhaps written as text; null and absent give undefined, anything else throws `ShapeError`. */
export function readCount(endpoint: Endpoint, field: string, entity: JsonObject, key: string): number | undefined {
  const value = ownValue(entity, key);
  if (value === undefined || value === null) return undefined;
  const count = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0) {
    throw new ShapeError(endpoint, `${field}.${key}`, "a whole number", value);
  }
  return count;
}

/** A list of texts, or undefined when it is absent or anything else: for what is only nice to know. */
export function textsOrUndefined(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "an empty text" : "a text";
  return `a ${typeof value}`;
}
