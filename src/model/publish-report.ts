/** What `publish` did to a comment or an issue. */
export interface PublishReport {
  readonly what: "comment" | "issue";
  /** Such as `pull request #7 of acme/shop`. */
  readonly where: string;
  /** `none`: there was nothing to close. `refused`: the token may not, and that was allowed for. */
  readonly action: "created" | "updated" | "unchanged" | "closed" | "none" | "refused";
  readonly url?: string;
  /** Why it was refused. */
  readonly reason?: string;
}
