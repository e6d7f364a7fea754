/** One kind of untrusted input, and what must hold whatever it is. */
export interface FuzzTarget {
  /** Valid inputs, which are mutated. */
  readonly seeds: readonly string[];
  /** Words of the format that mutations put anywhere. */
  readonly words: readonly string[];
  /** Reads one input as the program does; throws when it breaks a law. */
  readonly judge: (input: Buffer) => Promise<void> | void;
}

/** A law that an input broke. */
export class BrokenLaw extends Error {
  override readonly name = "BrokenLaw";
}

export function must(holds: boolean, law: string): asserts holds {
  if (!holds) throw new BrokenLaw(law);
}

/** Gives what `read` gives, or undefined when it refuses the input in a way that was foreseen. */
export function unlessRefused<T>(read: () => T, isRefusal: (error: unknown) => boolean): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}
