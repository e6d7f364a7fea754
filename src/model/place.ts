/** A position in a file the user wrote. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  /** The path as the user would type it, relative to the working directory where possible. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** First column after the marked text, on the same line. */
  readonly endColumn: number;
}

/** `file:line:column`, which terminals and editors turn into a link. */
export function formatPlace({ file, line, column }: Pick<Place, "file" | "line" | "column">): string {
  return `${file}:${line}:${column}`;
}
