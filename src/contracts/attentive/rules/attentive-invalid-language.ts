import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import { locales } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A language is no ISO 639-1 code. */
export const attentiveInvalidLanguage: AttentiveRule = {
  id: "attentive-invalid-language",
  severity: "warning",
  title: "A language is no ISO 639-1 code",
  why: 'The vendor reads `locale.language` as two letters; its own example, "French", is not.',
  fix: "Send `fr`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { email: "a@b.co" }, attributes: { locale: { language: "fr", country: "CA" } } }],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { locale: { language: "French" } } }],
  },
  check: lookAtEntries(locales, () => (key, value) => {
    if (key !== "language" || typeof value !== "string" || /^[a-z]{2}$/.test(value)) return undefined;
    return { message: '"language" takes two letters of ISO 639-1, and the text is no such code', value };
  }),
};
