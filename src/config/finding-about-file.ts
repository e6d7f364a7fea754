import type { ConfigRuleId } from "./config-rules.ts";
import type { Finding } from "./finding.ts";
import { SourceText } from "./source-text.ts";

/** A finding about a file of which there is no text to show. */
export function findingAboutFile(ruleId: ConfigRuleId, message: string, path: string, help: string): Finding {
  return { ruleId, message, at: { source: new SourceText({ path, folder: "", text: "" }), start: 0, end: 0 }, help };
}
