import type { UpdateGuard } from "../../model/guard.ts";
import { ownValue } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import { editingOf, strictest } from "./template-status.ts";
import { liveLanguages } from "./templates.ts";

/** Fields that WhatsApp reviews; a name is patched in any state. */
export function isReviewed(field: string): boolean {
  return field === "category" || field === "subcategory" || field.startsWith("languages.");
}

/**
 * What a change of a template comes to in its present state. Texts can only be written to a draft: what was rejected goes
 * back there without loss, what is approved or under review only at the price of not being sendable until it is
 * approved again, which has to be wanted. Every language goes along, so the strictest one decides.
 */
export function guardTemplate(desired: DesiredResource, live: LiveResource, fields: readonly string[]): UpdateGuard {
  const reviewed = fields.filter(isReviewed);
  if (reviewed.length === 0) return holdAll(fields.includes("state") ? rejectionOf(live) : undefined, ["state"]);
  const languages = liveLanguages(live);
  const status = strictest(languages.map((language) => language.status));
  const isWanted = ownValue(desired.settings ?? {}, "allowDowntime") === true;
  const obstacle = reviewed.some((field) => field.startsWith("languages."))
    ? languages.find((language) => language.obstacle !== undefined)
    : undefined;
  if (obstacle !== undefined) {
    const what = `"${obstacle.language}" has a ${obstacle.obstacle?.replace(/^a /, "")}`;
    return holdAll(
      `All languages are written together, and ${what}, which the API does not answer as it wants it written.`,
      reviewed,
    );
  }
  switch (editingOf(status)) {
    case "free":
      return { held: {} };
    case "after-revert":
      return { held: {}, cost: "WhatsApp rejected it: it goes back to draft, is changed, and is submitted again" };
    case "costly":
      return isWanted
        ? { held: {}, cost: `it is ${wordsOf(status)}: ${downtime}` }
        : holdAll(whyHeld(status), reviewed);
    case "closed":
      return holdAll(`It is ${wordsOf(status)}, and only Spoki's support can say what a change would do.`, reviewed);
  }
}

const downtime =
  "it goes back to draft in every language and is submitted again; until it is approved, which takes one to three days, " +
  "nobody can send it, campaigns that are scheduled with it fail and automations may";

function whyHeld(status: string): string {
  return (
    `It is ${wordsOf(status)}. To change it, it would go back to draft in every language: until WhatsApp approves it again, ` +
    "which takes one to three days, nobody can send it, campaigns that are scheduled with it fail and automations may. " +
    "Better declare a new template under another name. If the downtime is wanted, say so: allowDowntime: true."
  );
}

/** Submitting again what was rejected, unchanged, would only be rejected again. */
function rejectionOf({ attributes }: LiveResource): string | undefined {
  const { state } = attributes;
  if (typeof state !== "string" || !state.startsWith("rejected")) return undefined;
  return "WhatsApp rejected it. Change its texts: apply then takes it back to draft and submits it again.";
}

function holdAll(reason: string | undefined, fields: readonly string[]): UpdateGuard {
  return { held: reason === undefined ? {} : Object.fromEntries(fields.map((field) => [field, reason])) };
}

function wordsOf(status: string): string {
  return status === "pending" || status === "waiting_for_review" ? "under review" : status.replaceAll("_", " ");
}
