import { ownValue } from "../../../model/json.ts";
import { isMissing } from "../../is-missing.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { persons } from "../parts.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** Nobody can be found without a phone number. */
export const spokiMissingPhone: SpokiRule = {
  id: "spoki-missing-phone",
  severity: "error",
  title: "A contact or a message has no phone number",
  why: "Spoki finds a contact by its phone number and writes to it; every body of its document has one. What it answers without is not said. (A text on routing calls it `phone_number`, where all bodies of messages have `phone`.)",
  fix: "Send `phone`, or leave the contact out.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: {},
    accepted: [{ phone: "+393331234567", email: "ada@example.com" }],
    rejected: [{ email: "ada@example.com" }],
  },
  check: lookAt(persons, () => ({ value, path }) => {
    if (!isMissing(ownValue(value, "phone"))) return noProblems;
    return [{ message: '"phone" is missing', path: [...path, "phone"] }];
  }),
};
