import { environmentNames } from "./apply-environment.ts";
import { addressOfPath, isAddressPath, pathOfScope } from "./config-paths.ts";
import { childOf, entriesOf } from "./located-node.ts";
import type { LocatedEntry } from "./located-node.ts";
import { compareText } from "../model/diagnostic.ts";
import { parseRoot } from "./parse-root.ts";
import type { SourceText } from "./source-text.ts";

/** Every key of a scope's section in any file, environments included, whatever else is wrong with the files. */
export function listDeclaredKeys(sources: readonly SourceText[], scope: string, section: string): readonly string[] {
  const roots = sources.flatMap((source) => parseRoot(source).root ?? []);
  const patches = roots.flatMap((root) => entriesOf(childOf(root, "environments")).map(({ value }) => value));
  const [top, own] = pathOfScope(scope);
  const keys = [...roots, ...patches].flatMap((root) =>
    entriesOf(childOf(childOf(childOf(root, top), own), section)).map(({ key }) => key),
  );
  return [...new Set(keys)];
}

/** The names of the environments in any file. */
export function listEnvironments(sources: readonly SourceText[]): readonly string[] {
  const roots = sources.flatMap((source) => parseRoot(source).root ?? []);
  return [...new Set(roots.flatMap(environmentNames))];
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

/** The addresses of everything that any file declares, in its environments too; sorted, each once. */
export function listAddresses(sources: readonly SourceText[]): readonly string[] {
  const roots = sources.flatMap((source) => parseRoot(source).root ?? []);
  const patches = roots.flatMap((root) => entriesOf(childOf(root, "environments")).map(({ value }) => value));
  const addresses = [...roots, ...patches].flatMap((root) =>
    entriesOf(root).flatMap((top) => entriesOf(top.value).flatMap((scope) => addressesOf(top.key, scope))),
  );
  return [...new Set(addresses)].toSorted(compareText);
}

function addressesOf(top: string, { key: scope, value }: LocatedEntry): readonly string[] {
  return entriesOf(value).flatMap((section) => {
    const path = [top, scope, section.key];
    const own = isAddressPath(path) ? addressOfPath(path) : undefined;
    if (own !== undefined) return own;
    return entriesOf(section.value).flatMap(({ key }) => addressOfPath([...path, key]) ?? []);
  });
}
