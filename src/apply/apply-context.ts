import type { AttemptNotes } from "../model/attempt-notes.ts";
import type { Clock } from "../model/clock.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { SinkPort } from "../model/sink.ts";
import type { LiveWriter } from "../providers/provider.ts";
import type { KindBook } from "./kind-book.ts";
import type { LiveLists } from "./live-lists.ts";

/** What applying touches, all of it handed in. */
export interface ApplyContext {
  readonly desiredOf: (address: string) => DesiredResource;
  /** One writer per scope. */
  readonly writerOf: (scope: string) => LiveWriter;
  readonly kinds: KindBook;
  readonly sinks: SinkPort;
  /** What this machine remembers of creates that were cut off. */
  readonly attempts: AttemptNotes;
  readonly clock: Clock;
  /** A text that nobody has used before: the key of one planned create and of its repetitions. */
  readonly newKey: () => string;
  /** How long to look for a create whose outcome is unclear, in milliseconds. */
  readonly settleMilliseconds: number;
  /** Aborted by the first interrupt: nothing new is started, what is in flight is finished. */
  readonly signal: AbortSignal;
  /** How many creates one list may confirm; careful when not given. */
  readonly batches?: Batches;
}

/** How many creates may wait for the list that confirms them. */
export interface Batches {
  /** So many must have gone exactly as they should, one by one, before a batch holds more than one. */
  readonly oneByOne: number;
  readonly most: number;
}

/** One run of it: what it touches, and what it has seen. */
export interface ApplyRun extends ApplyContext {
  readonly lists: LiveLists;
  /** Confirms the creates that were sent and wait for a list; nothing slow or unclear happens while there are any. */
  readonly finishOpen: () => Promise<void>;
}
