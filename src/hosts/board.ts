/** Something on a board: a comment of a pull request, or an issue. */
export interface Posting {
  readonly id: string;
  readonly body: string;
  /** Written by the account that the token belongs to, as far as can be told. */
  readonly isOurs: boolean;
  readonly url?: string;
}

export interface PostingContent {
  readonly body: string;
  /** Only issues have one. */
  readonly title?: string;
  /** Only issues can be closed. */
  readonly isClosed?: boolean;
}

/** A place of a host of code where we keep one posting up to date. */
export interface Board {
  /** Such as `pull request #7 of acme/shop`. */
  readonly name: string;
  /** Page by page to the end of the list; throws when that cannot be reached. */
  list(signal: AbortSignal): AsyncIterable<Posting>;
  create(content: PostingContent, signal: AbortSignal): Promise<Posting>;
  update(id: string, content: PostingContent, signal: AbortSignal): Promise<Posting>;
}
