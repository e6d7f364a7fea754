import type { PublishReport } from "../model/publish-report.ts";

const words = {
  created: "was posted",
  updated: "was updated",
  unchanged: "says the same already",
  closed: "was closed",
  none: "is not there, as it should be",
  refused: "could not be posted",
} satisfies Record<PublishReport["action"], string>;

/** `The comment in pull request #7 of acme/shop was updated.` */
export function publishSentence({ what, where, action, url, reason }: PublishReport): string {
  const link = url === undefined ? "" : ` ${url}`;
  return `The ${what} in ${where} ${words[action]}${reason === undefined ? "" : `: ${reason}`}.${link}`;
}

/** The same for machines. */
export function publishDocument({ what, where, action, url, reason }: PublishReport) {
  return { what, where, action, url: url ?? null, reason: reason ?? null };
}
