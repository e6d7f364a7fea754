import { checkFormat } from "../check-format.ts";
import { hasBlank } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no web address. */
export const invalidUrl: PayloadRule = {
  id: "invalid-url",
  severity: "error",
  title: "A text is no web address",
  why: "The YAML declares `format: url`. A link without scheme or host opens nothing.",
  fix: "Send it whole, such as `https://example.com/path`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "url" } } },
    accepted: [{ _user_id: "u-1", value: "https://example.com/a?b=1" }],
    rejected: [{ _user_id: "u-1", value: "example.com" }],
  },
  check: checkFormat("url", "a web address", isUrl),
};

/** `http` or `https`, a host, and no blanks. */
function isUrl(text: string): boolean {
  const start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
  if (start === 0 || hasBlank(text)) return false;
  const host = text.slice(start).split(/[/?#]/, 1)[0] ?? "";
  return host !== "" && !host.startsWith(":") && !host.startsWith(".") && !host.endsWith("@");
}
