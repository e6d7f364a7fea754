/** What one attempt may take, in time and in size. Nothing waits, and nothing grows, without one of these. */
export interface HttpLimits {
  readonly connectMs: number;
  /** From the last byte of the request to the end of the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly bodyIdleMs: number;
  /** One attempt as a whole, so that a body that drips for ever ends too. */
  readonly totalMs: number;
  /** After decompression, and on the wire. */
  readonly maxBodyBytes: number;
  readonly maxHeaderBytes: number;
  readonly maxJsonDepth: number;
  /** Requests of a class that may be under way at once, where the vendor's policy does not say. */
  readonly concurrency: number;
}

export const defaultLimits: HttpLimits = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyIdleMs: 15_000,
  totalMs: 60_000,
  maxBodyBytes: 8 * 1024 * 1024,
  maxHeaderBytes: 16 * 1024,
  maxJsonDepth: 128,
  // Wide enough to hide latency and narrow enough to be polite.
  concurrency: 6,
};
