import type { PayloadItem, Violation } from "../contracts/payload.ts";
import type { TextSpan } from "./json/locate-in-json.ts";

/** A violation, and where it is written when its reader already knows. */
export interface Problem {
  readonly violation: Violation;
  readonly span?: TextSpan;
}

/** What one item turned out to be. */
export interface Judgement {
  /** Undefined when the text could not be read. */
  readonly item: PayloadItem | undefined;
  readonly problems: readonly Problem[];
}
