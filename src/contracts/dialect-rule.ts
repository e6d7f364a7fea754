import type { Severity } from "../model/diagnostic.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { CheckerMeans } from "./checker-means.ts";
import type { RequestSize } from "./check-request-size.ts";
import type { KeyText } from "./dialect.ts";
import type { Problem } from "./payload-rule.ts";

/** A watch over the items of a run; hears the fingerprints of what a rule reads, in the order of the files. */
export interface KeyWatch {
  /** What is wrong with the item that brings this key; undefined when nothing is. */
  see(high: number, low: number): Pick<Problem, "message" | "path" | "fix"> | undefined;
  /** True when not everything is remembered any more. */
  readonly isFull: boolean;
}

/** How a rule of a dialect looks at payloads; everything is compiled once per contract. */
export type DialectCheck<OneContract> =
  /** One item, which is an object: what is no object is refused before. */
  | {
      readonly on: "item";
      readonly compile: (
        contract: OneContract,
        stream: string,
        means: CheckerMeans,
      ) => (item: JsonObject) => readonly Problem[];
    }
  /** Several items of a run. Items are read wherever they are read, also by workers; one watch sees them in order. */
  | {
      readonly on: "items";
      readonly read: (item: JsonObject) => readonly KeyText[];
      readonly watch: (contract: OneContract) => KeyWatch;
    }
  /** A JSON file, which is one request: the complaint. */
  | { readonly on: "request"; readonly test: (size: RequestSize) => string | undefined }
  /**
   * The contract itself, whatever the payloads. What is declared is told whenever the configuration is read: the address
   * is the declaration's, with `#` and more perhaps, and the path leads from the declaration to the field.
   */
  | { readonly on: "contract"; readonly compile: (contract: OneContract) => readonly Problem[] };

/** One rule of a dialect's book; the examples are run by tests and shown by `explain`. */
export interface DialectRule<OneContract, Example> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly streams: readonly string[];
  /** Payloads; of a rule about the contract itself, what is declared. */
  readonly examples: {
    readonly stream: string;
    /** What the environment declares, in the words of the YAML. */
    readonly specs: Example;
    readonly accepted: readonly Json[];
    readonly rejected: readonly Json[];
  };
  readonly check: DialectCheck<OneContract>;
}
