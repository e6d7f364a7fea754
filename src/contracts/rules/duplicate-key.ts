import type { PayloadRule } from "../payload-rule.ts";

/** A key stands twice in one object. */
export const duplicateKey: PayloadRule = {
  id: "duplicate-key",
  severity: "error",
  title: "A key stands twice in one object",
  why: "Which of the values counts is up to whoever reads it, and one of them is lost without a word.",
  fix: "Remove one of them.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { city: { dataType: "string" } } },
    accepted: '{"_user_id": "u-1", "city": "Lugo"}\n',
    rejected: '{"_user_id": "u-1", "city": "Lugo", "city": "Vigo"}\n',
  },
  check: { on: "text" },
};
