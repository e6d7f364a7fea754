import { childOf, entriesOf } from "./located-node.ts";
import { parseRoot } from "./parse-root.ts";
import type { SourceText } from "./source-text.ts";

/** Every key of a project's section in any file, environments included, whatever else is wrong with the files. */
export function listDeclaredKeys(sources: readonly SourceText[], project: string, section: string): readonly string[] {
  const roots = sources.flatMap((source) => parseRoot(source).root ?? []);
  const patches = roots.flatMap((root) => entriesOf(childOf(root, "environments")).map(({ value }) => value));
  const keys = [...roots, ...patches].flatMap((root) =>
    entriesOf(childOf(childOf(childOf(root, "projects"), project), section)).map(({ key }) => key),
  );
  return [...new Set(keys)];
}

/** The fields that `defaults.<kind>` sets, in the chosen environment too. */
export function listDefaultFields(
  sources: readonly SourceText[],
  kind: string,
  environment: string | undefined,
): readonly string[] {
  const roots = sources.flatMap((source) => parseRoot(source).root ?? []);
  const patches = roots.map((root) => childOf(childOf(root, "environments"), environment ?? ""));
  return [...roots, ...patches].flatMap((root) =>
    entriesOf(childOf(childOf(root, "defaults"), kind)).map(({ key }) => key),
  );
}
