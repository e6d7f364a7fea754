import { didYouMean } from "../../../model/nearest-name.ts";
import { quoteKey } from "../../describe-value.ts";
import { compileUnknownKeys } from "../../find-unknown-keys.ts";
import { knownKeys } from "../known-keys.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A key is none that the vendor's bodies show there. */
export const spokiUnknownKey: SpokiRule = {
  id: "spoki-unknown-key",
  severity: "warning",
  title: "A key is none that Spoki's document shows there",
  why: "What it does with other keys is not said; what is not read is lost without a word. Custom fields stand under `custom_fields` by their code.",
  fix: "Correct the key, or move it to where it is read.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: {},
    accepted: [{ phone: "+393331234567", first_name: "Ada" }],
    rejected: [{ phone: "+393331234567", firstName: "Ada" }],
  },
  check: {
    on: "item",
    compile: (_, stream) => {
      const findUnknown = compileUnknownKeys(knownKeys, stream);
      return (item) =>
        findUnknown(item).map(({ key, path, keys }) => ({
          ...complain(key, path.length === 0, keys),
          path: [...path, key],
          isAboutKey: true,
        }));
    },
  },
};

/** In a saved request of the vendor's document, and in what it answers. */
const oldForm = "contactfield_set";

function complain(key: string, isInBody: boolean, keys: readonly string[]) {
  if (key !== oldForm) {
    return { message: `${quoteKey(key)} is no key of ${isInBody ? "the body" : "a contact"}${didYouMean(key, keys)}` };
  }
  const message = `"${oldForm}" is the older form of "custom_fields", which ids of fields stand in`;
  return { message, fix: "Send `custom_fields` with the codes of the fields." };
}
