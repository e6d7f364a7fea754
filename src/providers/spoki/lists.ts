import { readText, type Endpoint } from "../../http/read-shape.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { known, readId, textOf } from "./read-fields.ts";

export const listsPath = "/lists/";

/** Its members are nobody's business here but for their number, which tells whether it may go. */
export function normaliseList(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  const contacts = ownValue(entity, "contacts_count");
  const createdAt = textOf(entity, "created_datetime");
  return {
    kind: "list",
    remoteId: readId(endpoint, field, entity),
    label: name,
    identity: { name },
    attributes: { name },
    ...(createdAt === undefined ? {} : { createdAt }),
    isDeleted: false,
    isOwn: true,
    facts: known({ contacts: typeof contacts === "number" ? contacts : undefined }),
  };
}

/** Why a list stays although it is not declared; undefined for one that is known to be empty. */
export function whyListStays({ facts = {} }: LiveResource): string | undefined {
  const contacts = ownValue(facts, "contacts");
  if (contacts === 0) return undefined;
  if (typeof contacts === "number") return `it holds ${contacts} ${contacts === 1 ? "contact" : "contacts"}`;
  return "Spoki does not say how many contacts it holds";
}
