import type { PayloadRule } from "../payload-rule.ts";

/** A JSON file has more items than one request takes. */
export const tooManyItems: PayloadRule = {
  id: "too-many-items",
  severity: "error",
  title: "A JSON file has more items than one request takes",
  why: "A JSON array is one request, and the platform takes at most 100 items in one. (NDJSON is a stream; whoever sends it cuts it.)",
  fix: "Split the file, or write it as NDJSON.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: {},
    accepted: [{ _user_id: "u-1" }],
    rejected: Array.from({ length: 101 }, (_, index) => ({ _user_id: `u-${index}` })),
  },
  check: { on: "text" },
};
