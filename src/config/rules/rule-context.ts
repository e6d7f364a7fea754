import type { Finding } from "../finding.ts";
import { childOf, entriesOf } from "../located-node.ts";
import type { LocatedEntry, LocatedMap } from "../located-node.ts";

/** What a cross check may look at: the whole tree, after environment, defaults and references. */
export interface RuleContext {
  readonly root: LocatedMap;
  /** The absolute folder that no path may leave. */
  readonly folder: string;
  /** Ids that may stand under `rules`. */
  readonly knownRules: readonly string[];
  /** False when a file could not be read, so that nothing can be called missing. */
  readonly isWhole: boolean;
}

export type RuleCheck = (context: RuleContext) => readonly Finding[];

/** The entries of one section in every project, with the project they stand in. */
export function entriesOfSection(
  root: LocatedMap,
  section: string,
): readonly { readonly project: string; readonly entry: LocatedEntry }[] {
  return entriesOf(childOf(root, "projects")).flatMap((project) =>
    entriesOf(childOf(project.value, section)).map((entry) => ({ project: project.key, entry })),
  );
}
