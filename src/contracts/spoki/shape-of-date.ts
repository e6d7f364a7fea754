/** How a date is written: digits one by one, words as one, everything else as it is. */
export function shapeOfDate(text: string): string {
  return text.replaceAll(/\p{L}+/gu, "a").replaceAll(/[0-9]/g, "0");
}
