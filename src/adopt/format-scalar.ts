import type { Json } from "../model/json.ts";

/** Words that some reader of YAML takes for something else than text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/i;

/** A value's text as a scalar that every reader of YAML takes for that very text; `${` is kept from being a reference. */
export function formatText(text: string): string {
  return formatKey(text.replaceAll("${", () => "$${"));
}

/** A key, in which nothing is a reference. */
export function formatKey(text: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_./+ -]*$/u.test(text) && !text.endsWith(" ") && !reserved.test(text);
  return isPlain ? text : quote(text);
}

/** A number, a flag, text or nothing. */
export function formatScalar(value: Exclude<Json, object>): string {
  return typeof value === "string" ? formatText(value) : JSON.stringify(value);
}

/** In double quotes, with everything escaped that nobody would see. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufeff]|(?! )\p{Zs}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}
