import { secretMarks } from "./canary.ts";

/** A secret that was found: in which form, and with what around it. */
export interface FoundSecret {
  readonly form: string;
  /** What stands there, a little on both sides; the secret itself is a canary, so it may be shown. */
  readonly excerpt: string;
}

/** The first eight characters of a mark: what is cut after them is still found. */
const prefixes = secretMarks.map((mark) => mark.slice(0, 8));

/**
 * Finds canaries in a text: plain, in hex, in base64 and base64url at any alignment, in percent-encoding, as escapes of
 * JSON, JavaScript, HTML and XML, and cut in pieces by colours, line ends, frames, quotes or invisible characters.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  const views: readonly (readonly [string, string])[] = viewsOf(text);
  for (const [view, shown] of views) {
    for (const [form, pattern] of patterns) {
      const match = pattern.exec(shown);
      if (match === null) continue;
      const excerpt = shown.slice(Math.max(0, match.index - 30), match.index + 50);
      found.push({ form: view === "as it is" ? form : `${form}, ${view}`, excerpt });
    }
  }
  return found;
}

/** The text as it is, with its escapes undone, and without what may stand between two characters of a secret. */
function viewsOf(text: string): readonly (readonly [string, string])[] {
  const views: (readonly [string, string])[] = [["as it is", text]];
  const unescaped = unescape(text);
  if (unescaped !== text) views.push(["unescaped", unescaped]);
  const joined = unescaped.replaceAll(between, "");
  if (joined !== unescaped) views.push(["in pieces", joined]);
  return views;
}

// Colours and links of terminals; everything that is no letter or digit but "+", "/" and "=", which base64 needs.
// oxlint-disable-next-line no-control-regex -- these are what splits
const between = /\u001b\[[0-9;]*[A-Za-z]|\u001b\][^\u0007]*\u0007|\\[nrt]|[^\p{L}\p{N}+/=]/gu;

function unescape(text: string): string {
  return text
    .replaceAll(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (all, ...groups) =>
      decode(all, groups, 16),
    )
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (all, ...groups) => decode(all, groups, 16))
    .replaceAll(/&#([0-9]{1,7});/g, (all, ...groups) => decode(all, groups, 10))
    .replaceAll(/%([0-9a-f]{2})/gi, (all, ...groups) => decode(all, groups, 16));
}

function decode(all: string, groups: readonly unknown[], radix: number): string {
  const digits = groups.find((group) => typeof group === "string" && group !== "");
  const point = Number.parseInt(String(digits), radix);
  return point <= 0x10ffff ? String.fromCodePoint(point) : all;
}

const patterns: readonly (readonly [string, RegExp])[] = [
  ["plain", new RegExp(prefixes.join("|"), "i")],
  ["reversed", new RegExp(prefixes.map((prefix) => Array.from(prefix).toReversed().join("")).join("|"))],
  ["hex", new RegExp(prefixes.map((prefix) => Buffer.from(prefix).toString("hex")).join("|"), "i")],
  ["base64", new RegExp(prefixes.flatMap(base64Of).join("|"))],
];

/** The digits that the prefix alone decides, after none, one or two foreign bytes in a group of three. */
function base64Of(prefix: string): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const digits = Buffer.from("\0".repeat(offset) + prefix).toString("base64url");
    return digits.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + prefix.length) * 8) / 6));
  });
}
