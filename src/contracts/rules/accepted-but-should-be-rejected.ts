import type { PayloadRule } from "../payload-rule.ts";

/** A fixture that must be refused is accepted. */
export const acceptedButShouldBeRejected: PayloadRule = {
  id: "accepted-but-should-be-rejected",
  severity: "error",
  title: "A fixture that must be refused is accepted",
  why: "The configuration says `expect: reject`: the fixture proves that a mistake is caught. Now it would not be, or not by the rule that is named.",
  fix: "Look at what changed: the fixture, the specs, or the severity of the rule that used to refuse it.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { points: { dataType: "number" } } },
    accepted: [{ _user_id: "u-1", points: "many" }],
    rejected: [{ _user_id: "u-1", points: 12 }],
  },
  check: { on: "fixture" },
};
