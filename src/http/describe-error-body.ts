import { isJsonObject, ownValue, type JsonObject } from "../model/json.ts";

const maxItems = 20;

/**
 * What an error body says, whichever of the API's shapes it has: a bare string, `{message}`, `{error}`,
 * `{title, status, detail}` (also spelled `datail`), `{detail: [{loc, msg}]}`, `{errors: {fields: {<field>: [text]}}}`,
 * `{errors: [...]}`, and `{<field>: [text]}` where that is all. Undefined for any other shape, which is not quoted: it may hold a resource, and with it a token that nobody has told us of.
 */
export function describeErrorBody(body: unknown): string | undefined {
  if (typeof body === "string") return nonEmpty(body);
  if (!isJsonObject(body)) return undefined;
  const errors = [ownValue(body, "errors"), ownValue(body, "detail")].map(describeErrors);
  const said = [describeProblem(body), ...errors].filter((part) => part !== undefined);
  return nonEmpty(said.join(": ")) ?? (isFieldErrors(body) ? describeErrors(body) : undefined);
}

function isFieldErrors(body: JsonObject): boolean {
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === "string");
  return Object.values(body).every(isTexts);
}

/** `message` or title, and detail, together say more than either; else `error`. */
function describeProblem(body: JsonObject): string | undefined {
  const message = textOf(body, "message");
  const error = ownValue(body, "error");
  if (message === undefined && typeof error === "string") return nonEmpty(error);
  if (message === undefined && isJsonObject(error)) return describeProblem(error);
  const parts = [message ?? textOf(body, "title"), textOf(body, "detail") ?? textOf(body, "datail")];
  return nonEmpty([...new Set(parts.filter((part) => part !== undefined))].join(": "));
}

function describeErrors(errors: unknown): string | undefined {
  if (Array.isArray(errors)) return nonEmpty(errors.slice(0, maxItems).map(describeItem).filter(Boolean).join("; "));
  if (!isJsonObject(errors)) return undefined;
  const fields = ownValue(errors, "fields");
  const byField = isJsonObject(fields) ? fields : errors;
  const lines = Object.entries(byField)
    .slice(0, maxItems)
    .map(([field, said]) => {
      const texts = (Array.isArray(said) ? said : [said]).slice(0, maxItems).map(describeItem).filter(Boolean);
      return `${field}: ${texts.join(", ")}`;
    });
  return nonEmpty(lines.join("; "));
}

function describeItem(item: unknown): string {
  if (typeof item === "string") return item;
  if (!isJsonObject(item)) return "";
  const field = textOf(item, "field") ?? textOf(item, "path") ?? textOf(item, "propertyPath") ?? describeSpot(item);
  const said = describeProblem(item) ?? textOf(item, "msg") ?? "";
  return field === undefined ? said : `${field}: ${said}`;
}

/** `loc` is a path such as `["body", "name"]`. */
function describeSpot(item: JsonObject): string | undefined {
  const spot = ownValue(item, "loc");
  return Array.isArray(spot) ? nonEmpty(spot.slice(0, maxItems).map(String).join(".")) : undefined;
}

function textOf(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key);
  return typeof value === "string" ? nonEmpty(value) : undefined;
}

function nonEmpty(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}
