import { checkFormat } from "../check-format.ts";
import { isNumericText } from "../data-types.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no point on the globe. */
export const invalidGeopoint: PayloadRule = {
  id: "invalid-geopoint",
  severity: "warning",
  title: "A text is no point on the globe",
  why: "The YAML declares `format: geopoint`. The platform's own form is not documented; `latitude,longitude` is the likely one.",
  fix: "Send degrees such as `43.0097,-7.5567`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "geopoint" } } },
    accepted: [{ _user_id: "u-1", value: "43.0097,-7.5567" }],
    rejected: [{ _user_id: "u-1", value: "7° W" }],
  },
  check: checkFormat("geopoint", "a point as `latitude,longitude`", isGeopoint),
};

/** Two decimal numbers within the globe, with a comma and at most one blank between them. */
function isGeopoint(text: string): boolean {
  const [latitude = "", longitude = "", ...more] = text.split(",", 3);
  return more.length === 0 && isWithin(latitude, 90) && isWithin(longitude.replace(/^ /, ""), 180);
}

function isWithin(text: string, limit: number): boolean {
  return isNumericText(text) && Math.abs(Number(text)) <= limit;
}
