import type { Severity } from "../model/diagnostic.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Contract, Stream, ValueSpec } from "./contract.ts";
import type { PayloadPath } from "./payload.ts";

/** A value that a contract speaks of, in the words of messages. */
export interface Field {
  readonly name: string;
  /** `key` is one of the few keys of an event itself. */
  readonly noun: "attribute" | "parameter" | "key";
  readonly spec: ValueSpec;
  /** Null says "not known" and is fine almost everywhere. */
  readonly isNullable: boolean;
}

/** What a rule found in one item, before it is known how loud the rule is. */
export interface Problem {
  readonly message: string;
  readonly path: PayloadPath;
  readonly isAboutKey?: boolean;
  /** The spec that is broken; the datasource without. */
  readonly address?: string;
  /** Better advice than the rule's own. */
  readonly fix?: string;
  readonly value?: Json;
}

/** No problems, without allocating a list for every good item. */
export const noProblems: readonly Problem[] = [];

/** Says what is wrong with a value, or nothing. */
export type Test<T> = (value: T) => string | undefined;

/** A rule's tests of a single value, by the kind of value: none for a kind that the rule never complains of. */
export interface ValueTests {
  readonly text?: Test<string>;
  readonly number?: Test<number>;
  readonly boolean?: Test<boolean>;
  /** An object, or a list inside a list. */
  readonly nested?: Test<Json>;
  /** Null where it may not be. */
  readonly nothing?: Test<null>;
}

/**
 * How a rule looks at payloads. Everything is compiled once per contract, so that a good item costs no allocation;
 * `compile` gives undefined where the rule has nothing to say.
 */
export type RuleCheck =
  /** Each single value of a field, in a list or alone. */
  | { readonly on: "value"; readonly compile: (field: Field) => ValueTests | undefined }
  /** A list given to a field. */
  | { readonly on: "list"; readonly compile: (field: Field) => Test<readonly Json[]> | undefined }
  /** That a field is there at all: the complaint, the same for every value. */
  | { readonly on: "presence"; readonly compile: (field: Field) => string | undefined }
  /** A key that the contract does not know. */
  | {
      readonly on: "unknown-key";
      readonly of: Field["noun"];
      readonly compile: (known: KnownKeys) => (key: string) => Pick<Problem, "message" | "fix">;
    }
  /** A contact or an event as a whole. */
  | {
      readonly on: "item";
      readonly compile: (contract: Contract, stream: Stream) => (item: JsonObject) => readonly Problem[];
    }
  /** Anything at all in the place of an item. */
  | { readonly on: "anything"; readonly test: Test<unknown> }
  /** The contract itself, whatever the payloads. */
  | { readonly on: "contract"; readonly compile: (contract: Contract) => readonly Problem[] }
  /** What one item alone cannot show: several items of a run, a file's text, a fixture's expectation. */
  | { readonly on: "items" | "text" | "fixture" };

/** Where a key was looked for, and what is there. */
export interface KnownKeys {
  /** In words: `the specs of shop/datasource/crm`, `event "order"`. */
  readonly owner: string;
  readonly keys: Iterable<string>;
}

/** Specs as the YAML writes them, small enough to read at a glance. */
export interface ExampleContract {
  readonly attributes?: Readonly<Record<string, JsonObject>>;
  readonly events?: Readonly<Record<string, JsonObject>>;
}

/** Payloads that the rule lets through and payloads it refuses: items, or a file's text where only text can show it. */
export interface RuleExamples {
  readonly stream: Stream;
  readonly contract: ExampleContract;
  readonly accepted: readonly Json[] | string;
  readonly rejected: readonly Json[] | string;
}

/** One rule of the book: what it finds in payloads, why that matters, how to mend it, and how it is found. */
export interface PayloadRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly streams: readonly Stream[];
  readonly examples: RuleExamples;
  readonly check: RuleCheck;
}
