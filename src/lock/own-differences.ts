import { compareText } from "../model/diagnostic.ts";

/**
 * In what `own` departs from `shared`, sorted by key: its own spec, or undefined for what it lacks. `format` gives the
 * canonical text of a spec, so equal texts are equal specs.
 */
export function listOwnDifferences<T>(
  own: ReadonlyMap<string, T>,
  shared: ReadonlyMap<string, T>,
  format: (spec: T) => string,
): readonly (readonly [key: string, spec: T | undefined])[] {
  const keys = new Set([...shared.keys(), ...own.keys()]);
  return [...keys].toSorted(compareText).flatMap((key) => {
    const [mine, theirs] = [own.get(key), shared.get(key)];
    const isSame = mine !== undefined && theirs !== undefined && format(mine) === format(theirs);
    return isSame ? [] : [[key, mine] as const];
  });
}
