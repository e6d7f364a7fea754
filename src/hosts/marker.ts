/** What the first line of our Markdown looks like; it says which command and environment a posting is of. */
const markerLine = /^<!-- instaform:[\w%.:*'()!~-]+ -->$/;

/** The marker of a posting; undefined when its first line is none. */
export function readMarker(body: string): string | undefined {
  const [first = ""] = body.split(/\r?\n/, 1);
  return markerLine.test(first) ? first : undefined;
}

/** Hosts trim and change line ends; what is left says whether two bodies are the same. */
export function isSameBody(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
}
