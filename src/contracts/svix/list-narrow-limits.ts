import { ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { Problem } from "../payload-rule.ts";

const plainLabel = /^[a-zA-Z0-9\-_.]*$/;

/** What of a message only Svix Cloud takes; what nobody takes is another rule's. */
export function listNarrowLimits(message: JsonObject): readonly Problem[] {
  const problems: Problem[] = [];
  for (const key of ["channels", "tags"]) {
    const labels = ownValue(message, key);
    if (!Array.isArray(labels)) continue;
    const texts = (labels as readonly Json[]).filter((label) => typeof label === "string");
    if (key === "channels" && labels.length > 5 && labels.length <= 10) {
      problems.push({
        message: `"channels" has ${labels.length} of them, and not every server takes more than 5`,
        path: [key],
      });
    }
    if (texts.some((label) => !plainLabel.test(label) && /^[a-zA-Z0-9\-_.:+/\\#]+$/.test(label))) {
      const words = 'letters, digits, "-", "_" and "."';
      problems.push({ message: `"${key}" has characters beside ${words}, which not every server takes`, path: [key] });
    }
  }
  const days = ownValue(message, "payloadRetentionPeriod");
  if (typeof days === "number" && Number.isInteger(days) && days >= 1 && days < 5) {
    const path = ["payloadRetentionPeriod"];
    problems.push({ message: '"payloadRetentionPeriod" is below 5 days, which not every server takes', path });
  }
  if (typeof ownValue(message, "payloadRetentionHours") === "number") {
    const path = ["payloadRetentionHours"];
    problems.push({ message: '"payloadRetentionHours" is not known to every server', path, isAboutKey: true });
  }
  return problems;
}
