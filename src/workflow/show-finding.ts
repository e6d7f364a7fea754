import type { Diagnostic } from "../model/diagnostic.ts";
import type { PayloadFinding } from "../payloads/payload-source.ts";

/** Longest value that a message shows. */
const valueRoom = 200;

/** A finding about a payload as everybody may see it: without value and excerpt, unless they were asked for. */
export function showFinding(finding: PayloadFinding, showsValues: boolean): Diagnostic {
  const { item: _, path: __, isAboutKey: ___, value, excerpt, message, ...others } = finding;
  // the text format shows a place or an address, and here both matter
  const explain = `instaform explain ${finding.ruleId}`;
  const see = finding.address === undefined ? explain : `${finding.address}; ${explain}`;
  const rest = { ...others, see };
  if (!showsValues) return { ...rest, message };
  const shown = value === undefined ? message : `${message}: ${clip(JSON.stringify(value))}`;
  return { ...rest, message: shown, ...(excerpt === undefined ? {} : { excerpt }) };
}

function clip(text: string): string {
  return text.length <= valueRoom ? text : `${text.slice(0, valueRoom)}…`;
}
