import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pages, root } from "./pages.ts";
import { readAnchors, readLinks } from "./read-links.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe.each(pages)("%s", (page) => {
  it("links to what exists", () => {
    const links = readLinks(page, read(page));
    const missing = links.filter(({ path }) => !existsSync(join(root, path)));
    expect(missing.map(({ written }) => written)).toEqual([]);
    const jumps = links.filter(({ path, anchor }) => anchor !== undefined && path.endsWith(".md"));
    const lost = jumps.filter(({ path, anchor = "" }) => !readAnchors(read(path)).has(anchor));
    expect(lost.map(({ written }) => written)).toEqual([]);
  });
});

it("reaches every page from the index", () => {
  const linked = new Set(
    ["README.md", "docs/README.md"].flatMap((page) => readLinks(page, read(page)).map(({ path }) => path)),
  );
  const all = pages.filter((page) => page !== "README.md" && page !== "CHANGELOG.md" && page !== "docs/README.md");
  const reached = (page: string): boolean => linked.has(page) || linked.has(page.replace("/README.md", ""));
  expect(all.filter((page) => !reached(page))).toEqual([]);
});

it("names only files that exist on the page about the architecture", () => {
  const named = [...read("docs/architecture.md").matchAll(/`([a-z]+\/[\w/-]+\.ts)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(root, "src", path)))).toEqual([]);
});
