import type { WriteOutcome } from "../provider.ts";
import type { Judged } from "./judge-write.ts";

/** What an update or a delete came to, in the words of the port. */
export function toWriteOutcome(judged: Judged): WriteOutcome {
  switch (judged.verdict) {
    case "accepted":
      return { outcome: "accepted" };
    case "missing":
      return { outcome: "gone" };
    case "conflict":
    case "rejected":
      return { outcome: "rejected", error: judged.error };
    case "unclear":
      return { outcome: "unclear", error: judged.error };
  }
}
