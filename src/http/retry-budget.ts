/** Retries that a run may still spend, so that a platform in trouble is not hit four times as hard. */
export interface RetryBudget {
  readonly left: number;
  /** Takes one retry; call only while `left` is positive. */
  spend(): void;
}

/** A budget for one run, shared by all its clients. */
export function createRetryBudget(retries = 20): RetryBudget {
  let left = retries;
  return {
    get left() {
      return left;
    },
    spend() {
      left -= 1;
    },
  };
}
