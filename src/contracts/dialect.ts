import type { SpecFacts } from "../model/catalogue.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { ItemWatch } from "./across-items.ts";
import type { RequestSize } from "./check-request-size.ts";
import type { CheckerMeans } from "./checker-means.ts";
import type { ContractBase } from "./contract.ts";
import type { ItemChecker, ItemCheckerInput } from "./item-checker.ts";
import type { PayloadItem, Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";
import type { SpecSource } from "./spec-source.ts";

/** What contracts are built from. */
export interface ContractInput {
  readonly scopes: readonly DeclaredScope[];
  /** Without it, what the YAML declares is the contract; the same for a scope that it does not know. */
  readonly specs?: { readonly source: "lock" | "live"; readonly facts: SpecSource };
}

/** A rule as the rule book shows it. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** Its examples as texts, some of them from a megabyte: made for those who show them, as every command has the rules. */
  readonly showExamples: () => ShownExamples;
}

export interface ShownExamples {
  /** YAML; empty when the payloads speak for themselves. */
  readonly specs: string;
  readonly accepted: string;
  readonly rejected: string;
  /** Of what is accepted and rejected: payloads, or for a rule about the contract itself its YAML. */
  readonly language: "json" | "yaml";
}

/** Something that a fixture can exercise. */
export interface Countable {
  readonly kind: string;
  readonly address: string;
}

/** What an item says under a key that is watched: a text, or the member of a group, such as a key of an event type. */
export type KeyText = readonly [text: string] | readonly [group: string, member: string];

/** How a set of files is looked at across its items. */
export interface WatchUse {
  readonly stream: string;
  readonly expect: "accept" | "reject";
  /** Whether files of that stream are in the same run, and must be accepted. */
  readonly hasAccepted: (stream: string) => boolean;
}

/** What is remembered of all payloads of one contract in one run. */
export interface RunMemory {
  watchesFor(use: WatchUse): readonly ItemWatch[];
  /** Rules that no longer remember everything, so that something may go unseen. */
  fullRules(): readonly string[];
}

/**
 * The payload contracts of one platform: the streams that take payloads, and everything that is done with its
 * contracts. What it gives is data or pure functions; reading, placing and reporting are the same for all.
 */
export interface Dialect<OneContract extends ContractBase> {
  readonly name: OneContract["dialect"];
  /** As fixtures and `--stream` name them, in the order in which their files must be checked. */
  readonly streams: readonly string[];
  readonly rules: readonly RuleFacts[];
  buildContracts(input: ContractInput): readonly OneContract[];
  createItemChecker(input: ItemCheckerInput<OneContract>, means: CheckerMeans): ItemChecker;
  /** True when what is wrong with a declared contract is a finding about the configuration, told by every command. */
  readonly isNotedOnReading: boolean;
  /** What is to be said about a contract once, whatever the payloads. */
  noteContract(contract: OneContract, stream: string, levels: RuleLevels): readonly Violation[];
  /** What is wrong with a file that is one request. */
  checkRequestSize(size: RequestSize, contract: OneContract, stream: string, levels: RuleLevels): readonly Violation[];
  startMemory(contract: OneContract, levels: RuleLevels): RunMemory;
  /** What an item says under a watched key; without it, the text that the item itself has there. */
  readonly readKey?: (key: string, item: PayloadItem) => readonly KeyText[];
  /** The field of a declaration that the part of an address behind its `#` speaks of; none without. */
  readonly fieldOf?: (part: string) => readonly string[];
  /** What coverage counts; `isDeclared` tells by its address whether the YAML names it. */
  listCountable(contract: OneContract, isDeclared: (address: string) => boolean): readonly Countable[];
  /** Everything that the contract knows, for a catalogue; an event type stands before what belongs to it. */
  listSpecs(contract: OneContract): readonly SpecFacts[];
  /** Addresses of what one accepted item exercises. */
  listExercised(contract: OneContract, stream: string, item: PayloadItem): readonly string[];
}
