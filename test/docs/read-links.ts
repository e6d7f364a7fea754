import { dirname, join } from "node:path/posix";

/** A link to another place of the repository. */
export interface PageLink {
  readonly written: string;
  /** From the root of the repository; the page itself for a link that is only an anchor. */
  readonly path: string;
  readonly anchor: string | undefined;
}

/** The links and pictures of a page that lead to the repository itself; code is left out. */
export function readLinks(page: string, markdown: string): readonly PageLink[] {
  const prose = markdown.replaceAll(/^\s*```[\s\S]*?^\s*```$/gm, "").replaceAll(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, written = ""]) => written)
    .filter((written) => !/^[a-z]+:/.test(written))
    .map((written) => {
      const [path = "", anchor] = written.split("#");
      return { written, path: path === "" ? page : join(dirname(page), path), anchor };
    });
}

/** What links can jump to: headings as GitHub names them, and anchors that are written out. */
export function readAnchors(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) =>
    text
      .replaceAll(/<[^>]*>/g, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
  return new Set([...headings, ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id)]);
}
