/** Types whose values are JSON strings. */
const textTypes: ReadonlySet<string> = new Set(["string", "text", "payload", "keyword"]);

const knownTypes: ReadonlySet<string> = new Set([...textTypes, "number", "boolean", "date"]);

/** True for a type whose values are checked; of all others nobody knows what they take. */
export function isKnownType(dataType: string): boolean {
  return knownTypes.has(dataType);
}

export function isTextType(dataType: string): boolean {
  return textTypes.has(dataType);
}

/** True for `12`, `-0.5`: text that the platform reads as a number. */
export function isNumericText(text: string): boolean {
  let at = text.startsWith("-") ? 1 : 0;
  const whole = skipDigits(text, at);
  if (whole === at) return false;
  if (whole === text.length) return true;
  at = whole + 1;
  return text[whole] === "." && at < text.length && skipDigits(text, at) === text.length;
}

function skipDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** True for the code of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
