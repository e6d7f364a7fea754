import type { Json } from "../json.ts";

/** What each event's payload may show beside ids, by the document's text on payloads. */
const contactParts = ["tag_set", "list_set", "role_set", "contactfield_set", "contactfield_values"];
const ofContact = ["contact", ...contactParts.map((part) => `contact.${part}`)];

const expandsByEvent: Readonly<Record<string, readonly string[]>> = {
  "chat.has_unread_messages": ofContact,
  "message.outbound": [...ofContact, "sender", "template"],
  "message.inbound": ofContact,
  "message.note": [...ofContact, "sender", "template"],
  "contact.created": contactParts,
  "contact.updated": contactParts,
  "contact.deleted": [],
  "contact_tag.created": [...ofContact, "tag"],
  "contact_tag.deleted": [...ofContact, "tag"],
  "contact_list.created": [...ofContact, "list"],
  "contact_list.deleted": [...ofContact, "list"],
  "contact_field.created_or_updated": ofContact,
  "contact_field.deleted": ofContact,
  "form_answer.submitted": [
    "form",
    "response_data",
    "completed_screens",
    "attributes",
    "extracted_fields",
    ...ofContact,
  ],
  ...Object.fromEntries(
    [
      "template.created template.updated template.deleted channel.whatsapp.status channel.sms_one_way.status",
      "channel.sms_two_way.status channel.whatsapp.violation channel.whatsapp.restriction channel.whatsapp.tier_changed",
      "channel.activation campaign.created campaign.deleted campaign.status_changed",
    ]
      .flatMap((events) => events.split(" "))
      .map((event) => [event, []]),
  ),
};

export function isEvent(event: Json): boolean {
  return typeof event === "string" && Object.hasOwn(expandsByEvent, event);
}

export function allowedExpands(event: string): readonly string[] {
  return expandsByEvent[event] ?? [];
}

/** What names a person's data waits for somebody at Spoki; the rest is live at once. */
export function needsApproval(expand: string): boolean {
  return /_set$|_values$/.test(expand);
}
