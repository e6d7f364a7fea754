/** What `init` or `import` wrote, or would write. */
export interface AdoptionReport {
  readonly action: "written" | "previewed" | "unchanged";
  readonly files: readonly AdoptedFile[];
  /** Addresses that the files declare now and did not before. */
  readonly added: readonly string[];
  /** What is live and could not be declared, or not in full. */
  readonly leftOut: readonly AdoptionGap[];
  /** What to type next. */
  readonly next: string;
}

export interface AdoptedFile {
  /** As the user would type it. */
  readonly path: string;
  /** Undefined for a file that did not exist. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface AdoptionGap {
  /** What it concerns: an address, or the name of what has none. */
  readonly what: string;
  readonly reason: string;
}
