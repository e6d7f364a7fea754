/** Time as an argument: the real one in the program, a virtual one in simulations. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Does it again and again until the given function is called, without keeping the process alive. */
  every?(milliseconds: number, action: () => void): () => void;
}
