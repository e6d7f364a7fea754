import type { Json } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";

/** What a value can do wrong; each is a rule of its own to whoever asks. */
export type FaultKind =
  | "missing"
  | "type"
  | "choice"
  | "pattern"
  | "length"
  | "range"
  | "items"
  | "size"
  | "unknown-key"
  | "alternative"
  | "format"
  /** What could not be decided within the limits; never a pass. */
  | "undecided";

/** One thing that a schema does not allow, without the value. */
export interface SchemaFault {
  readonly kind: FaultKind;
  /** From the value that was judged. */
  readonly path: PayloadPath;
  readonly isAboutKey: boolean;
  readonly message: string;
  readonly value?: Json;
}
