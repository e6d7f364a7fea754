import { readText, type Endpoint } from "../../http/read-shape.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { spokiOwnCodes } from "../../model/spoki-codes.ts";
import { known, readId, textOf, wordOf } from "./read-fields.ts";

export const customFieldsPath = "/custom-fields/";

/** As the vendor's text on creating a field numbers them; another text of the same document calls 3 a number, and 4 a URL. */
export const typeNumbers: Readonly<Record<string, number>> = { text: 1, date: 2, datetime: 3 };
const typeWords = Object.fromEntries(Object.entries(typeNumbers).map(([word, number]) => [String(number), word]));

export function normaliseCustomField(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const code = readText(endpoint, field, entity, "code");
  return {
    kind: "custom-field",
    remoteId: readId(endpoint, field, entity),
    label: code,
    identity: { code },
    attributes: known({ code, label: textOf(entity, "label"), type: wordOf(entity, "field_type", typeWords) }),
    isDeleted: false,
    isOwn: !spokiOwnCodes.has(code),
    facts: known({ example: textOf(entity, "example") }),
  };
}
