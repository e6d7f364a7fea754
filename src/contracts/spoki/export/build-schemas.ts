import type { JsonObject } from "../../../model/json.ts";
import type { StreamSchema } from "../../export/export-streams.ts";
import { mostContacts } from "../limits.ts";
import { contactStream, listStream, messageStream, startStream, type SpokiContract } from "../spoki-contract.ts";
import { buildContactSchema, metadataOf } from "./build-contact-schema.ts";
import { buildMessageSchema } from "./build-message-schema.ts";
import { shapeOf, type Strictness } from "./strictness.ts";

/**
 * The schemas of everything that an account takes, one for each call. What cannot be said in a schema is what
 * `contract check` is for.
 */
export function buildStreamSchemas(contract: SpokiContract, strictness: Strictness): readonly StreamSchema[] {
  const contactWith = (title: string, more: JsonObject): JsonObject => ({
    title,
    ...buildContactSchema(contract, strictness, more),
  });
  const bodyWith = (title: string, more: JsonObject): JsonObject => ({ ...contactWith(title, more), type: "object" });
  const contact = bodyWith("Contact", {});
  const entry = strictness.heeds("spoki-wrong-shape") ? contact : contactWith("Contact", {});
  const metadata = metadataOf(strictness);
  const secret = strictness.shown({ type: "string" });
  return [
    { stream: contactStream, name: "Contact", path: "/api/1/contacts/sync/", schema: contact },
    {
      stream: `${contactStream}-all`,
      name: "Contacts",
      path: "/api/1/contacts/sync_all/",
      schema: { title: "Contacts", type: "array", ...countOf("spoki-sync-all-size", strictness), items: contact },
    },
    {
      stream: listStream,
      name: "ListContacts",
      path: "/api/1/lists/{id}/sync_contacts/",
      schema: { title: "Contacts of a list", ...batchOf(entry, {}, strictness) },
    },
    {
      stream: startStream,
      name: "AutomationStart",
      path: "/wh/ap/{uuid}/",
      schema: bodyWith("Automation start", { secret, metadata }),
    },
    {
      stream: `${startStream}-bulk`,
      name: "AutomationStarts",
      path: "/wh/ap/{uuid}/bulk/",
      schema: {
        title: "Automation start for many",
        ...batchOf(contactWith("Contact to start for", { metadata }), { secret }, strictness),
      },
    },
    {
      stream: messageStream,
      name: "Message",
      path: "/api/1/messages/send/",
      schema: { title: "Message", ...buildMessageSchema(contract, strictness) },
    },
  ];
}

function batchOf(contact: JsonObject, more: JsonObject, strictness: Strictness): JsonObject {
  return {
    type: "object",
    ...(strictness.heeds("spoki-batch-size") ? { required: ["contacts"] } : {}),
    properties: {
      ...more,
      contacts: { ...shapeOf("array", strictness), ...countOf("spoki-batch-size", strictness), items: contact },
    },
  };
}

function countOf(ruleId: string, { heeds }: Strictness): JsonObject {
  return heeds(ruleId) ? { minItems: 1, maxItems: mostContacts } : {};
}
