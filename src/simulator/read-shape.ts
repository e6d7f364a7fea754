import { formatTime } from "./format-time.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";

/** A seed that does not have the expected shape; the message names the file and the key path. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** Checks one value; `path` starts with the file name and is only used in messages. */
export type Reader<T> = (value: unknown, path: SeedPath) => T;

interface SeedPath {
  readonly file: string;
  readonly keys: readonly (string | number)[];
}

export const text: Reader<string> = (value, path) => (typeof value === "string" ? value : expected("text", path));
export const flag: Reader<boolean> = (value, path) =>
  typeof value === "boolean" ? value : expected("true or false", path);
export const count: Reader<number> = (value, path) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : expected("a whole number, zero or more", path);
export const positive: Reader<number> = (value, path) => {
  const number = count(value, path);
  return number > 0 ? number : expected("a whole number above zero", path);
};

/** A point in time, written as the API writes it whatever way the seed has. */
export const instant: Reader<string> = (value, path) => {
  const written = text(value, path);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(written)) return written;
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? expected("a time such as 2026-05-04T10:00:00+02:00", path) : formatTime(time);
};

export const json: Reader<Json> = (value, path) => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : expected("a finite number", path);
  if (Array.isArray(value)) return value.map((item, index) => json(item, below(path, index)));
  return jsonObject(value, path);
};
export const jsonObject: Reader<JsonObject> = (value, path) => dictionaryOf(json)(value, path);

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : reader(value, path));
}

export function oneOf<const T extends string | number | boolean>(...allowed: readonly T[]): Reader<T> {
  return (value, path) => {
    const found = allowed.find((candidate) => candidate === value);
    return found === undefined ? expected(`one of ${allowed.join(", ")}`, path) : found;
  };
}

export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((item, index) => reader(item, below(path, index))) : expected("a list", path);
}

/** Free keys, values of one kind. Own properties only, so that a key such as `__proto__` stays data. */
export function dictionaryOf<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (!isJsonObject(value)) return expected("a mapping", path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, reader(item, below(path, key))]));
  };
}

type Fields = Record<string, Reader<unknown>>;
type Shape<F extends Fields, Q extends keyof F> = { readonly [K in Q]: ReturnType<F[K]> } & {
  readonly [K in Exclude<keyof F, Q>]?: ReturnType<F[K]>;
};

/** Known keys only; the ones listed as `required` must be there. */
export function recordOf<F extends Fields, Q extends keyof F & string = never>(
  fields: F,
  required: readonly Q[] = [],
): Reader<Shape<F, Q>> {
  const known = new Map(Object.entries(fields));
  return (value, path) => {
    if (!isJsonObject(value)) return expected("a mapping", path);
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const result = entries.map(([key, item]): [string, unknown] => {
      const reader = known.get(key);
      if (reader === undefined)
        return wrong(`is not a key here; known: ${[...known.keys()].join(", ")}`, below(path, key));
      return [key, reader(item, below(path, key))];
    });
    const missing = required.find((key) => !entries.some(([present]) => present === key));
    if (missing !== undefined) return wrong("is missing", below(path, missing));
    // Each key went through the reader of its own field, which is what the type says.
    return Object.fromEntries(result) as Shape<F, Q>;
  };
}

function below(path: SeedPath, key: string | number): SeedPath {
  return { file: path.file, keys: [...path.keys, key] };
}

function expected(what: string, path: SeedPath): never {
  return wrong(`must be ${what}`, path);
}

function wrong(problem: string, { file, keys }: SeedPath): never {
  const place = keys
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
  throw new SeedError(`${file}: ${place === "" ? "the seed" : place} ${problem}`);
}
