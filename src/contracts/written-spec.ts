import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { Format } from "./contract.ts";
import { parseFormat } from "./parse-format.ts";

/** What the YAML says of one value; undefined where it says nothing. */
export interface WrittenSpec {
  readonly dataType: string | undefined;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean | undefined;
  readonly maxValues: number | undefined;
  readonly maxLength: number | null;
  readonly format: Format | undefined;
}

/** Takes a checked declaration apart. Attributes write `multivalue`, parameters `multiValue`, as the platform does. */
export function parseWrittenSpec(written: Json | undefined): WrittenSpec {
  const spec: JsonObject = isJsonObject(written) ? written : {};
  const dataType = ownValue(spec, "dataType");
  const isReadOnly = ownValue(spec, "readonly");
  const maxLength = ownValue(spec, "maxLength");
  return {
    dataType: typeof dataType === "string" ? normaliseType(dataType) : undefined,
    isRequired: ownValue(spec, "required") === true,
    isReadOnly: ownValue(spec, "enabled") === false ? true : typeof isReadOnly === "boolean" ? isReadOnly : undefined,
    maxValues: valuesOf(ownValue(spec, "multivalue") ?? ownValue(spec, "multiValue")),
    maxLength: typeof maxLength === "number" ? maxLength : null,
    format: parseFormat(ownValue(spec, "format")),
  };
}

/** `bool` and `boolean` are one type. */
export function normaliseType(dataType: string): string {
  return dataType === "bool" ? "boolean" : dataType;
}

/** A flag as the YAML has it, or the most values as the platform has it. */
function valuesOf(written: Json | undefined): number | undefined {
  if (typeof written === "number") return Math.max(1, written);
  return typeof written === "number" ? written : undefined;
}
