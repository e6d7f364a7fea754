import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeUtf8 } from "../../../src/config/decode-utf8.ts";
import { build } from "../../config/build.ts";
import { readTwice } from "../../config/read-twice.ts";
import { must, type FuzzTarget } from "../fuzz-target.ts";

const example = (path: string): string => readFileSync(join(process.cwd(), "examples", path), "utf8");

/** A configuration, from its bytes to what is declared. */
export const yaml: FuzzTarget = {
  seeds: [
    example("shop/instasent.yaml"),
    example("multi-environment/instasent.yaml"),
    example("contracts/instasent.yaml"),
    "version: 1\nprojects: { shop: { datasources: { crm: { name: CRM, token: [] } } } }\n",
    "version: 1\nvars: { a: &a [1, 2], b: *a }\nprojects: { shop: {} }\nrules: { unknown-attribute: off }\n",
  ],
  words: [
    "- ",
    "? ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "|\n",
    ">\n",
    "---\n",
    "${env.X}",
    "${var.a}",
    "#",
    "\n  ",
  ],
  judge: (input) => {
    const { text } = decodeUtf8(input);
    const { quick, full } = readTwice(text);
    must(quick === undefined || quick === full, "what is read the quick way is what is read the long way");
    for (const outcome of [build(text), build(text, { validateEverywhere: true })]) {
      const errors = outcome.findings.filter(({ severity }) => severity === "error");
      must(
        (outcome.config === undefined) === errors.length > 0,
        "a configuration is refused exactly when a finding says why",
      );
      for (const { place, message, help = "" } of outcome.findings) {
        must(message.length < 20_000 && help.length < 20_000, "a message stays readable");
        if (place !== undefined) {
          must(place.line >= 1 && place.column >= 1 && place.endColumn >= place.column, "a place is a place");
          must(place.line <= text.split(/\r\n|\n|\r/).length + 1, "a place lies in the file");
        }
      }
      must(
        outcome.config !== undefined ||
          errors.some(({ place, ruleId }) => place !== undefined || ruleId.startsWith("empty")),
        "what is refused has its place",
      );
    }
  },
};
