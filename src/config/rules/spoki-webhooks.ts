import { didYouMean } from "../../model/nearest-name.ts";
import type { Finding } from "../finding.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import { quoteValue } from "../schema-words.ts";
import type { RuleCheck } from "./rule-context.ts";

const contactParts = ["tag_set", "list_set", "role_set", "contactfield_set", "contactfield_values"];
const contact = ["contact", ...contactParts.map((part) => `contact.${part}`)];
/** Of a form's answer, Spoki shows no roles. */
const contactOfForm = contact.filter((expand) => expand !== "contact.role_set");

/** What a payload can show beside ids, by the beginning of its event's name; the longest that fits. */
const expandsOf: readonly (readonly [event: string, expands: readonly string[]])[] = [
  ["chat.", contact],
  ["message.inbound", contact],
  ["message.outbound", [...contact, "sender", "template"]],
  ["message.note", [...contact, "sender", "template"]],
  ["contact.created", contactParts],
  ["contact.updated", contactParts],
  ["contact.deleted", []],
  ["contact_tag.", [...contact, "tag"]],
  ["contact_list.", [...contact, "list"]],
  ["contact_field.", contact],
  ["form_answer.", [...contactOfForm, "form", "response_data", "completed_screens", "attributes", "extracted_fields"]],
  ["template.", []],
  ["channel.", []],
  ["campaign.", []],
];

/** Expands that Spoki does not take for the webhook's event, or not for its version. */
export const checkExpands: RuleCheck = ({ root }) =>
  entriesOf(childOf(root, "spoki")).flatMap((account) =>
    entriesOf(childOf(account.value, "webhooks")).flatMap((webhook): readonly Finding[] => {
      const expands = childOf(webhook.value, "expands");
      const event = textOf(childOf(webhook.value, "event"));
      const version = childOf(webhook.value, "version");
      const known = expandsOf.find(([start]) => event?.startsWith(start) === true);
      if (expands?.kind !== "list" || expands.items.length === 0 || known === undefined) return [];
      const base = { ruleId: "spoki-expands" as const, address: `spoki:${account.key}/webhook/${webhook.key}` };
      if (version?.kind === "scalar" && version.value === 1) {
        const message = `webhook "${webhook.key}" is of version 1, whose payloads show nothing beside ids`;
        return [{ ...base, message, at: expands, help: "remove its expands, or raise its version by hand" }];
      }
      const [, allowed] = known;
      return expands.items.flatMap((item) => {
        const expand = textOf(item);
        if (expand === undefined || allowed.includes(expand)) return [];
        const message = `${quoteValue(expand)} is no expand of ${event ?? ""}${suggest(expand, allowed)}`;
        const help = allowed.length === 0 ? "remove it: this event has none" : `it has ${allowed.join(", ")}`;
        return [{ ...base, message, at: item, help }];
      });
    }),
  );

/** Of some events a contact's parts stand at the first level, of others below the contact. */
function suggest(expand: string, allowed: readonly string[]): string {
  const moved = allowed.find((each) => each === `contact.${expand}` || expand === `contact.${each}`);
  return moved === undefined ? didYouMean(expand, allowed) : `; did you mean "${moved}"?`;
}
