/** The vendor's endpoint classes, each with a budget of its own; `unstated` where the vendor names none. */
export type RateClass = "s" | "m" | "l" | "unstated";
