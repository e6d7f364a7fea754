import { ownValue, type Json } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { memberStream } from "../attentive-contract.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A request does not say which segment it is about. */
export const attentiveMissingSegment: AttentiveRule = {
  id: "attentive-missing-segment",
  severity: "error",
  title: "A request does not say which segment it is about",
  why: "The vendor's document requires `segmentId` (SegmentMembers); other copies of it name the segment by `externalId`.",
  fix: "Send `segmentId`.",
  streams: [memberStream],
  examples: {
    stream: memberStream,
    specs: {},
    accepted: [{ segmentId: "loyalty_gold", members: [{ email: "a@b.co" }] }],
    rejected: [{ members: [{ email: "a@b.co" }] }],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      ["segmentId", "externalId"].some((key) => isText(ownValue(item, key)))
        ? noProblems
        : [{ message: 'the request has no "segmentId", which takes a text', path: ["segmentId"] }],
  },
};

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}
