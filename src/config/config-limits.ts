/** What a configuration may use up; everything beyond is refused with a finding. */
export const configLimits = {
  fileBytes: 32 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  files: 10_000,
  /** Maps and lists inside each other, aliases included. */
  depth: 64,
  /** Nodes that exist only because an alias repeats them. */
  aliasedNodes: 100_000,
  scalarLength: 64 * 1024,
  /** Findings of one run; the rest is counted. */
  findings: 1_000,
} as const;
