import type { ConfigRuleId } from "./config-rules.ts";
import type { Span } from "./source-text.ts";

/** A finding before it is reported: it points at text, and its severity is not decided yet. */
export interface Finding {
  readonly ruleId: ConfigRuleId;
  readonly message: string;
  /** Undefined for what was not written in a file, such as a flag. */
  readonly at: Span | undefined;
  readonly help?: string;
  readonly see?: string;
  readonly related?: readonly { readonly message: string; readonly at: Span }[];
  readonly address?: string;
}

/** A result together with everything that was found on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
