import type { AnswerHeaders } from "./exchange.ts";

/** Where an answer would send us, as one clause that names origins only; undefined when it is no redirect. */
export function describeRedirect(status: number, headers: AnswerHeaders, url: string): string | undefined {
  if (status < 300 || status > 399) return undefined;
  const location = headers["location"];
  const to = location === undefined ? "nowhere" : originOf(location, url);
  return `refusing redirect from ${new URL(url).origin} to ${to} (status ${status}); credentials were not sent`;
}

/** Never the whole address: its path, query and user part may be anything. */
function originOf(location: string, base: string): string {
  if (!URL.canParse(location, base)) return "an address that is not valid";
  const { origin, protocol } = new URL(location, base);
  return origin === "null" ? `a ${protocol} address` : origin;
}
