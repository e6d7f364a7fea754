import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import { locations } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A region is no ISO 3166-2 code. */
export const attentiveInvalidRegion: AttentiveRule = {
  id: "attentive-invalid-region",
  severity: "warning",
  title: "A region is no ISO 3166-2 code",
  why: "The vendor reads `location.region` as ISO 3166-2, country and all.",
  fix: "Send `US-NY`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { email: "a@b.co" }, attributes: { location: { region: "AU-NSW" } } }],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { location: { region: "NSW" } } }],
  },
  check: lookAtEntries(locations, () => (key, value) => {
    if (key !== "region" || typeof value !== "string" || /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value)) return undefined;
    return { message: '"region" takes an ISO 3166-2 code, and the text is none', value };
  }),
};
