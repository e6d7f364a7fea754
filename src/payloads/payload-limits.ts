/** What one payload may use up; everything beyond is a finding. */
export const payloadLimits = {
  /** A JSON or YAML file; NDJSON has no limit. */
  documentBytes: 16 * 1024 * 1024,
  lineBytes: 1024 * 1024,
  /** Objects and arrays inside each other, the item itself included. */
  depth: 128,
  /** What is read at once. */
  blockBytes: 256 * 1024,
  /** What is joined at once, and what a worker takes at once. */
  rangeBytes: 8 * 1024 * 1024,
} as const;
