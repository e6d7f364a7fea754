import type { Diagnostic, RelatedPlace } from "../model/diagnostic.ts";
import type { PayloadFinding } from "../payloads/payload-source.ts";

/** Longest value that a message shows. */
const valueRoom = 200;

/** A finding about a payload as everybody may see it: without value and excerpt, unless they were asked for. */
export function showFinding(
  finding: PayloadFinding,
  specPlaces: readonly RelatedPlace[],
  showsValues: boolean,
): Diagnostic {
  const { item: _, path: __, isAboutKey: ___, value, excerpt, message, ...others } = finding;
  const related = specPlaces.length === 0 ? {} : { related: specPlaces };
  const rest = { ...others, ...related, see: seeAlso(finding, specPlaces) };
  if (!showsValues) return { ...rest, message };
  const shown = value === undefined ? message : `${message}: ${clip(JSON.stringify(value))}`;
  return { ...rest, message: shown, ...(excerpt === undefined ? {} : { excerpt }) };
}

/** The text format shows a place or an address, and here both matter; a place of the spec comes with its address. */
function seeAlso({ ruleId, address }: Pick<PayloadFinding, "ruleId" | "address">, places: readonly RelatedPlace[]) {
  const explain = `instaform explain ${ruleId}`;
  return address === undefined || places.length > 0 ? explain : `${address}; ${explain}`;
}

function clip(text: string): string {
  return text.length <= valueRoom ? text : `${text.slice(0, valueRoom)}…`;
}
