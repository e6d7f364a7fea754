/** Compiles each pattern once. */
export function createPatternStore(): (source: string) => RegExp | undefined {
  const known = new Map<string, RegExp | undefined>();
  return (source) => {
    if (!known.has(source)) known.set(source, compilePattern(source));
    return known.get(source);
  };
}

/** The pattern as a regular expression; undefined when it is none. Unicode where it can be, as the draft recommends. */
export function compilePattern(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
