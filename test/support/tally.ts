/** What was watched in this test file, summed up at the end of the whole run: a watch that sees nothing proves nothing. */
export const tally = {
  /** Outputs, files and argument lists that were searched for canaries. */
  artefacts: 0,
  /** Characters of them. */
  bytes: 0,
  /** Requests of the client and answers of the simulator that were held against the schemas of the API. */
  requests: 0,
  answers: 0,
  /** Answers that a fault had changed on purpose, which were not. */
  altered: 0,
};

export type Tally = typeof tally;

/** What was watched since it was last asked for: files that run together share one tally. */
export function takeTally(): Tally {
  const taken = { ...tally };
  Object.assign(tally, { artefacts: 0, bytes: 0, requests: 0, answers: 0, altered: 0 } satisfies Tally);
  return taken;
}
