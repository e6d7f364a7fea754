import { quoteKey } from "../../describe-value.ts";
import { createSuggester } from "../../create-suggester.ts";
import { isLongerThan } from "../../text-length.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { looseName, mostCharacters } from "../name-limits.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom attribute is not declared. */
export const attentiveUnknownAttribute: AttentiveRule = {
  id: "attentive-unknown-attribute",
  severity: "error",
  title: "A custom attribute is not declared",
  why: "Attentive makes a new attribute of a name that it does not know, and can neither rename nor remove it: a slip of the pen uses up one of the 100 for good.",
  fix: "Correct the name, or declare it under `attributes`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { "lucky number": { type: "number" } } },
    accepted: [exampleUser({ "lucky number": 6 })],
    rejected: [exampleUser({ "Lucky Number": 6 })],
  },
  check: {
    on: "item",
    compile: ({ attributes, owner }, stream) => {
      const suggest = createSuggester([...attributes.keys()]);
      const known = new Map([...attributes.keys()].map((name) => [looseName(name), name]));
      return (item) =>
        customs(item, stream).flatMap(({ value, path }) =>
          Object.keys(value)
            // of a longer name another rule speaks
            .filter((key) => !attributes.has(key) && !isLongerThan(key, mostCharacters))
            .map((key) => {
              const near = known.get(looseName(key));
              const hint =
                near === undefined ? suggest(key) : `; it differs from ${quoteKey(near)} in case or blanks only`;
              const message = `${quoteKey(key)} is no declared attribute of ${owner}${hint}`;
              return { message, path: [...path, key], isAboutKey: true };
            }),
        );
    },
  },
};
