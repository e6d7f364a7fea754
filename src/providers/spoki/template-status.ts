import type { Json } from "../../model/json.ts";

/** What WhatsApp says of one language, in small letters; a rejection comes with its reason. */
export type LanguageStatus = string;

/** By the number that is written, and by the word that is read. */
export const statusWords: Readonly<Record<string, string>> = {
  "0": "draft",
  "1": "pending",
  "2": "waiting_for_review",
  "3": "approved",
  "4": "rejected",
  "9": "paused",
  "11": "flagged",
  "14": "disabled",
};

/** How far a change of the texts can go in a status. */
export type Editing =
  /** Just write. */
  | "free"
  /** Back to draft first, which takes nothing away: it cannot be sent as it is. */
  | "after-revert"
  /** Back to draft first, and until the next approval nobody can send it. */
  | "costly"
  /** Not through the API. */
  | "closed";

/** A status that the document does not name is closed: nothing is known of what a change would do. */
export function editingOf(status: LanguageStatus): Editing {
  if (status.startsWith("rejected")) return "after-revert";
  switch (status) {
    case "draft":
      return "free";
    case "pending":
    case "waiting_for_review":
    case "approved":
    case "flagged":
      return "costly";
    default:
      return "closed";
  }
}

const order: readonly Editing[] = ["free", "after-revert", "costly", "closed"];

/** Going back to draft takes every language along, so the strictest one decides. */
export function strictest(statuses: readonly LanguageStatus[]): LanguageStatus {
  const rank = (status: LanguageStatus) => order.indexOf(editingOf(status));
  return statuses.toSorted((a, b) => rank(b) - rank(a))[0] ?? "draft";
}

/** The one status that is not an approval, if any; what a template as a whole is said to be. */
export function worstStatus(statuses: readonly LanguageStatus[]): LanguageStatus | undefined {
  return (
    statuses.find((status) => status.startsWith("rejected")) ??
    statuses.find((status) => status !== "approved") ??
    statuses[0]
  );
}

/** Whether everything was sent to review: `draft`, `submitted`, or what came of it when that was a rejection. */
export function stateOf(statuses: readonly LanguageStatus[]): Json {
  if (statuses.length === 0 || statuses.includes("draft")) return "draft";
  return statuses.find((status) => status.startsWith("rejected")) ?? "submitted";
}
