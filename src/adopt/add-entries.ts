import type { LocatedMap } from "../config/located-node.ts";
import { toJson } from "../config/located-node.ts";
import { pathOfScope } from "../config/config-paths.ts";
import { mergeFiles } from "../config/merge-files.ts";
import { parseRoot } from "../config/parse-root.ts";
import type { SourceText } from "../config/source-text.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { FileDraft } from "./config-draft.ts";
import { findContainer, type Container } from "./find-container.ts";
import { insertEntries } from "./insert-entries.ts";
import type { WrittenEntry } from "./written-entry.ts";

/** Files with entries added to them, or the entries for which the files offer no safe place. */
export type Addition =
  { readonly files: readonly FileDraft[] } | { readonly unplaced: readonly WrittenEntry[]; readonly reason: string };

/**
 * Adds entries to the text of the files that hold their project and kind already; nothing else of any file changes.
 * With an environment they go into its patch, as what is live there says nothing about the others. The result is read
 * again and compared with what it should mean; anything else than exactly that is refused.
 */
export function addEntries(
  sources: readonly SourceText[],
  entries: readonly WrittenEntry[],
  environment: string | undefined,
): Addition {
  let files = sources.map((source) => new FileDraft(source));
  for (const group of groupBySection(entries)) {
    const [first] = group;
    if (first === undefined) continue;
    const base = environment === undefined ? [] : ["environments", environment];
    const path = [...base, ...pathOfScope(first.scope), ...(first.key === undefined ? [] : [first.section])];
    const container = findContainer(rootsOf(files), path);
    if (container === undefined) return { unplaced: group, reason: "no file could be read" };
    if (container.isShared)
      return { unplaced: group, reason: "its place is an alias, which stands in two places at once" };
    const edits = insertEntries(container, group);
    if (edits === undefined) return { unplaced: group, reason: describeContainer(container, files) };
    files = files.map((file, index) => (index === container.file ? file.edit(edits) : file));
    if (!isAsIntended(sources, files, entriesUpTo(entries, group), environment)) {
      return { unplaced: group, reason: describeContainer(container, files) };
    }
  }
  return { files };
}

function describeContainer({ file }: Container, files: readonly FileDraft[]): string {
  return `${files[file]?.source.path ?? "the file"} is written in a way that leaves no safe place for it`;
}

function groupBySection(entries: readonly WrittenEntry[]): readonly (readonly WrittenEntry[])[] {
  const groups = new Map<string, WrittenEntry[]>();
  for (const entry of entries) {
    const name = `${entry.scope}\n${entry.section}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** What was added once this group is in: groups come in the order of `groupBySection`. */
function entriesUpTo(entries: readonly WrittenEntry[], group: readonly WrittenEntry[]): readonly WrittenEntry[] {
  const groups = groupBySection(entries);
  const last = groups.findIndex((each) => each[0] === group[0]);
  return groups.slice(0, last + 1).flat();
}

function rootsOf(files: readonly FileDraft[]): readonly LocatedMap[] {
  return files.map(({ source }) => readRoot(source));
}

function readRoot(source: SourceText): LocatedMap {
  return parseRoot(source).root ?? { kind: "map", source, start: 0, end: 0, entries: new Map() };
}

/** The new files mean what the old ones meant, with the entries in their places, and nothing else. */
function isAsIntended(
  before: readonly SourceText[],
  after: readonly FileDraft[],
  entries: readonly WrittenEntry[],
  environment: string | undefined,
): boolean {
  const parsed = after.map(({ source }) => parseRoot(source));
  if (parsed.some(({ root, findings }) => root === undefined || findings.length > 0)) return false;
  const [first, ...others] = parsed.flatMap(({ root }) => root ?? []);
  const [oldFirst, ...oldOthers] = before.map(readRoot);
  if (first === undefined || oldFirst === undefined) return false;
  const merged = mergeFiles([first, ...others]);
  if (merged.findings.length > 0) return false;
  const base = environment === undefined ? [] : ["environments", environment];
  const expected = entries.reduce<JsonObject>(
    (tree, { scope, section, key, value }) => {
      const path = [...base, ...pathOfScope(scope), section, ...(key === undefined ? [] : [key])];
      return put(tree, path, escaped(value)) as JsonObject; // a path with a head gives a map
    },
    toJson(mergeFiles([oldFirst, ...oldOthers]).value) as JsonObject,
  ); // a map's JSON is one
  return canonicalJson(expected) === canonicalJson(toJson(merged.value));
}

function put(tree: Json | undefined, [head, ...rest]: readonly string[], value: Json): Json {
  if (head === undefined) return value;
  const object = isJsonObject(tree) ? tree : {};
  const own = Object.hasOwn(object, head) ? object[head] : undefined;
  return Object.fromEntries([...Object.entries(object), [head, put(own, rest, value)]]);
}

/** Values as they stand in a file: a literal `${` is written `$${`. */
function escaped(value: Json): Json {
  if (typeof value === "string") return value.replaceAll("${", () => "$${");
  if (isJsonObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
  if (typeof value === "object" && value !== null) return value.map(escaped);
  return value;
}
