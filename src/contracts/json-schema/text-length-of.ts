/** Characters as the draft counts them: code points. */
export function textLengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
