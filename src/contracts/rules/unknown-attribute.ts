import { createSuggester } from "../create-suggester.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A key is no attribute of the specs. */
export const unknownAttribute: PayloadRule = {
  id: "unknown-attribute",
  severity: "error",
  title: "A key is no attribute of the specs",
  why: "The platform makes a new custom attribute of a key it does not know, for every contact and for good: a slip of the pen becomes a junk attribute. Keys that start with `_` are reserved.",
  fix: "Correct the key, or declare it under `attributes` (and run `instaform lock` when there is a lock).",
  streams: ["contacts"],
  examples: {
    stream: "contacts",
    contract: { attributes: { loyalty_tier: { dataType: "keyword" } } },
    accepted: [{ _user_id: "u-1", loyalty_tier: "gold" }],
    rejected: [{ _user_id: "u-1", loyalty_teir: "gold" }],
  },
  check: {
    on: "unknown-key",
    of: "attribute",
    compile: ({ owner, keys }) => {
      const suggest = createSuggester(keys);
      return (key) => ({ message: `${quoteKey(key)} is no attribute of ${owner}${suggest(key)}` });
    },
  },
};
