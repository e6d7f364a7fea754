import { didYouMean } from "../../../model/nearest-name.ts";
import { quoteKey } from "../../describe-value.ts";
import { compileUnknownKeys } from "../../find-unknown-keys.ts";
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
      const findUnknown = compileUnknownKeys(knownKeys, stream);
      return (item) =>
        findUnknown(item).map(({ key, path, keys }) => {
          const where =
            path.length === 0 ? "the body" : `"${path.filter((step) => typeof step === "string").join(".")}"`;
          const message = `${quoteKey(key)} is no key of ${where}${didYouMean(key, keys)}`;
          return { message, path: [...path, key], isAboutKey: true };
        });
    },
  },
};
