import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { mostAttributes } from "../name-limits.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** More than 100 custom attributes are declared. */
export const attentiveTooManyAttributes: AttentiveRule = {
  id: "attentive-too-many-attributes",
  severity: "error",
  title: "More than 100 custom attributes are declared",
  why: "Attentive makes at most 100 custom attributes (`POST /v2/user/attributes`); whether for a company or a call it does not say, so the whole catalogue is counted.",
  fix: "Give up attributes that nobody uses.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ attributes: { tier: { type: "string" } } }],
    rejected: [
      { attributes: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`trait${at}x`, { type: "string" }])) },
    ],
  },
  check: {
    on: "contract",
    compile: ({ attributes, owner }) =>
      attributes.size <= mostAttributes
        ? noProblems
        : [
            {
              message: `${owner} declares ${attributes.size} custom attributes, and there are at most ${mostAttributes}`,
              path: [],
            },
          ],
  },
};
