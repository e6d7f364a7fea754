import type { CompatibilityRule } from "../compatibility-rule.ts";

/** A datasource has no contract any more. */
export const datasourceRemoved: CompatibilityRule = {
  id: "datasource-removed",
  title: "A datasource has no contract any more.",
  why: "Nobody can say any longer what its payloads may be; whoever sends to it or reads from it is on their own.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => (pair.subject === "datasource" && pair.current === undefined ? "is gone" : undefined),
  example: {
    previous: { attributes: {} },
    current: null,
  },
};
