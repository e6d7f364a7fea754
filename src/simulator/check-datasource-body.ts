import { isJsonObject, type Json } from "./json.ts";
import type { DatasourceSeed } from "./seed-format.ts";

/** `fields` is undefined when the body is not even an object. */
type CheckedBody =
  | { readonly isValid: true; readonly seed: DatasourceSeed }
  | { readonly isValid: false; readonly fields: Readonly<Record<string, readonly string[]>> | undefined };

const texts = ["description", "defaultCountry", "locale", "timezone"] as const;

/** What create accepts. Unknown keys are ignored, as the API does. */
export function checkDatasourceBody(body: Json): CheckedBody {
  if (!isJsonObject(body)) return { isValid: false, fields: undefined };
  const fields: Record<string, readonly string[]> = {};
  const { name, audienceTags, tags } = body;
  if (name === undefined || name === null || name === "") fields["name"] = ["This value should not be blank."];
  else if (typeof name !== "string") fields["name"] = ["This value should be of type string."];
  if (audienceTags === undefined || audienceTags === null) fields["audienceTags"] = ["This value should not be null."];
  else if (!isTextList(audienceTags)) fields["audienceTags"] = ["This value should be a list of strings."];
  if (tags !== undefined && !isTextList(tags)) fields["tags"] = ["This value should be a list of strings."];
  for (const key of texts) {
    if (body[key] !== undefined && typeof body[key] !== "string") {
      fields[key] = ["This value should be of type string."];
    }
  }
  if (Object.keys(fields).length > 0 || typeof name !== "string") return { isValid: false, fields };
  const optional = texts.flatMap((key) => (typeof body[key] === "string" ? [[key, body[key]] as const] : []));
  return {
    isValid: true,
    seed: {
      name,
      audienceTags: isTextList(audienceTags) ? audienceTags : [],
      tags: isTextList(tags) ? tags : [],
      ...Object.fromEntries(optional),
    },
  };
}

function isTextList(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
