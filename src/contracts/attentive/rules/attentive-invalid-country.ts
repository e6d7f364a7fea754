import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import type { ReadParts } from "../../payload-parts.ts";
import { locales, locations } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A country is no ISO 3166-1 code. */
export const attentiveInvalidCountry: AttentiveRule = {
  id: "attentive-invalid-country",
  severity: "warning",
  title: "A country is no ISO 3166-1 code",
  why: "The vendor reads `location.country` as ISO 3166-1 and `locale.country` as its two-letter form.",
  fix: "Send `US`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { email: "a@b.co" }, attributes: { location: { country: "US" } } }],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { location: { country: "Spain" } } }],
  },
  check: lookAtEntries(places, (_, { path }) => (key, value) => {
    if (key !== "country" || typeof value !== "string") return undefined;
    const isRight = path.at(-1) === "locale" ? alpha2.test(value) : code.test(value);
    return isRight ? undefined : { message: '"country" takes an ISO 3166-1 code, and the text is none', value };
  }),
};

const alpha2 = /^[A-Z]{2}$/;
/** Two letters, three, or three digits. */
const code = /^(?:[A-Z]{2,3}|\d{3})$/;

function places(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  return [...locations(item, stream), ...locales(item, stream)];
}
