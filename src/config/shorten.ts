/** At most 40 characters of somebody's text, for a message. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 80));
  return characters.length <= 40 && text.length <= 80 ? text : `${characters.slice(0, 37).join("")}...`;
}
