import type { Markup } from "./markup.ts";

/** One part of the page, with its entry in the contents. */
export interface PageSection {
  readonly id: string;
  /** Our own words. */
  readonly title: string;
  readonly count?: number;
  /** One sentence for a reader who sees such a page for the first time. */
  readonly intro?: string;
  readonly body: Markup;
}
