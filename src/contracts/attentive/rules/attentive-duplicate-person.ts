import { ownValue } from "../../../model/json.ts";
import { noProblems, type Problem } from "../../payload-rule.ts";
import { bulkStream } from "../attentive-contract.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A person stands twice in one bulk call. */
export const attentiveDuplicatePerson: AttentiveRule = {
  id: "attentive-duplicate-person",
  severity: "warning",
  title: "A person stands twice in one bulk call",
  why: "Nobody promises the order in which the users of one call are taken, so nobody knows which value stays.",
  fix: "Send one entry for each person.",
  streams: [bulkStream],
  examples: {
    stream: bulkStream,
    specs: {},
    accepted: [
      { users: [{ identifiers: { email: "ana@example.com" } }, { identifiers: { email: "bea@example.com" } }] },
    ],
    rejected: [
      { users: [{ identifiers: { email: "ana@example.com" } }, { identifiers: { email: "Ana@example.com" } }] },
    ],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) => {
      const seen = new Set<string>();
      return identifiers(item, stream).flatMap(({ value, path }): readonly Problem[] => {
        const names = ["email", "phone", "clientUserId", "shopifyId", "klaviyoId"].flatMap((key) => {
          const name = ownValue(value, key);
          if (typeof name !== "string" || name === "") return [];
          return [`${key} ${key === "email" ? name.toLowerCase() : name}`];
        });
        const again = names.find((name) => seen.has(name));
        for (const name of names) seen.add(name);
        if (again === undefined) return noProblems;
        const [key = ""] = again.split(" ");
        return [
          {
            message: `"${key}" is that of an earlier user of the call`,
            path: [...path, key],
            value: value[key] ?? null,
          },
        ];
      });
    },
  },
};
