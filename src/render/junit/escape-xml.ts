import { display, displayLine } from "../escape-text.ts";

/** U+FFFE and U+FFFF are no characters of XML 1.0; every other one that is not, `display` has already shown as text. */
const forbidden = /[\ufffe\uffff]/g;

/** Foreign text on one line as the value of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return escape(displayLine(text));
}

/** Foreign text over several lines as the content of an element. */
export function xmlText(text: string): string {
  return escape(display(text));
}

function escape(text: string): string {
  return text
    .replace(forbidden, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
