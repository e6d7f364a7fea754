import type { JsonObject } from "./json.ts";
import type { Contact } from "./state.ts";

/** A contact as its datasource's stream shows it. */
export function showContact(contact: Contact): JsonObject {
  return {
    id: contact.id,
    contactId: contact.id,
    audienceId: contact.audienceId,
    contactData: contact.data,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    deleted: false,
    hasErrors: false,
    datasourceSequence: contact.sequence,
    customTag: contact.customTag,
    temporaryContactId: null,
  };
}
