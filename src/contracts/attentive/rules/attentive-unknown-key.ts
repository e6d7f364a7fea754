import { didYouMean } from "../../../model/nearest-name.ts";
import { quoteKey } from "../../describe-value.ts";
import { attentiveStreams, userStream } from "../attentive-contract.ts";
import { knownKeys } from "../known-keys.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A key is none that the vendor knows there. */
export const attentiveUnknownKey: AttentiveRule = {
  id: "attentive-unknown-key",
  severity: "warning",
  title: "A key is none that the vendor knows there",
  why: "What is not read is lost without a word. Custom attributes stand under `attributes.custom`, properties of an event under `properties`.",
  fix: "Correct the key, or move it to where it is read.",
  streams: attentiveStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { email: "a@b.co" }, attributes: { firstName: "Ana" } }],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { firstname: "Ana" } }],
  },
  check: {
    on: "item",
    compile: (_, stream) => {
      const parts = knownKeys.map(({ read, keys }) => ({ read, keys, known: new Set(keys) }));
      return (item) =>
        parts.flatMap(({ read, keys, known }) =>
          read(item, stream).flatMap(({ value, path }) =>
            Object.keys(value)
              .filter((key) => !known.has(key))
              .map((key) => {
                const where =
                  path.length === 0 ? "the body" : `"${path.filter((step) => typeof step === "string").join(".")}"`;
                const message = `${quoteKey(key)} is no key of ${where}${didYouMean(key, keys)}`;
                return { message, path: [...path, key], isAboutKey: true };
              }),
          ),
        );
    },
  },
};
