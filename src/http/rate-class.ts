/** A class of endpoints with a budget of its own, in the vendor's words; `unstated` where the vendor names none. */
export type RateClass = string;

/** What a vendor allows of one class. */
export interface RatePolicy {
  /** Requests that may be under way at once. */
  readonly concurrency?: number;
  /** Requests that may be started in any minute, where the vendor states a number and no header tells what is left. */
  readonly perMinute?: number;
  /** How long the class rests after a 429 that does not say how long, in milliseconds. */
  readonly afterRefusalMs?: number;
  /** How long the class rests after a server's error, where the vendor asks for a pause, in milliseconds. */
  readonly afterErrorMs?: number;
}

/** A request of the class has to wait so long, because of what the platform allows. */
export interface RateWait {
  readonly rateClass: RateClass;
  readonly milliseconds: number;
}
