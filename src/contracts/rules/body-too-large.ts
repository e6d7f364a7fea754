import type { PayloadRule } from "../payload-rule.ts";

/** A JSON file is larger than a request should be. */
export const bodyTooLarge: PayloadRule = {
  id: "body-too-large",
  severity: "error",
  title: "A JSON file is larger than a request should be",
  why: "The platform refuses bodies above a limit that it does not publish; one megabyte is kept as the safe one. A JSON array is one request.",
  fix: "Split the file, or write it as NDJSON.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { note: { dataType: "text" } } },
    accepted: [{ _user_id: "u-1" }],
    rejected: [{ _user_id: "u-1", note: "x".repeat(1_048_576) }],
  },
  check: { on: "text" },
};
