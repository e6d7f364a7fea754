import { quoteKey } from "../../describe-value.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { builtInNamed } from "../built-ins.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom attribute has the name of a built-in one. */
export const attentiveBuiltInName: AttentiveRule = {
  id: "attentive-built-in-name",
  severity: "warning",
  title: "A custom attribute has the name of a built-in one",
  why: "Built-in attributes take priority over custom ones of the same name (`attributes`), so the custom one is not what people see.",
  fix: "Send it as the built-in attribute, or give the custom one another name.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { "First Name": { type: "string" } } },
    accepted: [{ identifiers: { email: "ana@example.com" }, attributes: { firstName: "Ana" } }],
    rejected: [exampleUser({ "First Name": "Ana" })],
  },
  check: lookAtEntries(customs, () => (key, value) => {
    const builtIn = builtInNamed(key);
    if (builtIn === undefined) return undefined;
    return {
      message: `custom attribute ${quoteKey(key)} stands beside the built-in "${builtIn}"`,
      isAboutKey: true,
      value,
    };
  }),
};
