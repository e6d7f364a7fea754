import type { ContractProbe, ProbeDisagreement, ProbeLeftover } from "../model/contract-probe.ts";
import type { KnownError } from "../model/errors.ts";
import type { JsonObject } from "../model/json.ts";
import type { LiveResource } from "../model/resource.ts";
import type { ItemVerdict, LiveIngest } from "../providers/provider.ts";
import { isSafeToSend, isStricterOnPurpose, userIdOf, type ProbeItem } from "./probe-item.ts";

/** The fixtures of one datasource and the way to it. */
export interface ProbeSet {
  readonly live: LiveResource;
  readonly ingest: LiveIngest;
  readonly items: readonly ProbeItem[];
}

export interface ProbeSettings {
  /** The platform's words may quote payloads, which are people's data. */
  readonly showsValues: boolean;
  /** Keeps a push from starting. */
  readonly interrupt: AbortSignal;
  /** Keeps even a deletion from starting. */
  readonly kill: AbortSignal;
}

export interface ProbeOutcome {
  readonly probe: Omit<ContractProbe, "targets">;
  /** Pushes that were refused as a whole or got no clear answer. */
  readonly errors: readonly KnownError[];
}

/** Most items that the platform takes in one request. */
const batchSize = 100;

/** Pushes what can be undone, contacts before events, compares the verdicts, and deletes every contact it may have made. */
export async function probeContracts(sets: readonly ProbeSet[], settings: ProbeSettings): Promise<ProbeOutcome> {
  const parts: ProbeOutcome[] = [];
  for (const set of sets) parts.push(await probeDatasource(set, settings));
  const sum = (pick: (summary: ContractProbe["summary"]) => number): number =>
    parts.reduce((total, { probe }) => total + pick(probe.summary), 0);
  return {
    errors: parts.flatMap(({ errors }) => errors),
    probe: {
      disagreements: parts.flatMap(({ probe }) => probe.disagreements),
      leftovers: parts.flatMap(({ probe }) => probe.leftovers),
      summary: {
        sent: sum(({ sent }) => sent),
        agreed: sum(({ agreed }) => agreed),
        disagreed: sum(({ disagreed }) => disagreed),
        stricter: sum(({ stricter }) => stricter),
        unjudged: sum(({ unjudged }) => unjudged),
        skipped: sum(({ skipped }) => skipped),
        deleted: sum(({ deleted }) => deleted),
      },
    },
  };
}

async function probeDatasource(set: ProbeSet, settings: ProbeSettings): Promise<ProbeOutcome> {
  const sendable = set.items.filter(isSafeToSend);
  const contacts = sendable.filter(({ stream }) => stream === "contacts");
  const events = sendable.filter(({ stream }) => stream === "events");
  const errors: KnownError[] = [];
  const verdicts = new Map<ProbeItem, ItemVerdict>();
  const pushAll = async (items: readonly ProbeItem[]): Promise<void> => {
    for (let start = 0; start < items.length && !settings.interrupt.aborted; start += batchSize) {
      const batch = items.slice(start, start + batchSize);
      const payloads = batch.map(({ payload }): JsonObject => payload);
      const outcome = await set.ingest.push(set.live, batch[0]?.stream ?? "contacts", payloads, settings.interrupt);
      if (outcome.outcome !== "judged") errors.push(outcome.error);
      else batch.forEach((item, at) => noteVerdict(verdicts, item, outcome.verdicts.get(at)));
    }
  };
  // Pushing never throws, so whatever happens, nothing of ours stays.
  await pushAll([...contacts, ...neededContacts(contacts, events)]);
  await pushAll(events);
  const removed = await removeContacts(set, sendable, settings.kill);
  return { errors, probe: summarise(set.items, sendable, verdicts, removed, settings) };
}

function noteVerdict(verdicts: Map<ProbeItem, ItemVerdict>, item: ProbeItem, verdict: ItemVerdict | undefined): void {
  if (verdict !== undefined) verdicts.set(item, verdict);
}

/** An event needs its contact; where no fixture has it, a bare one is pushed, of which no verdict is asked. */
function neededContacts(contacts: readonly ProbeItem[], events: readonly ProbeItem[]): readonly ProbeItem[] {
  const known = new Set(contacts.filter(({ ruleIds }) => ruleIds.length === 0).map(({ payload }) => userIdOf(payload)));
  const missing = new Map<string, ProbeItem>();
  for (const event of events) {
    const userId = userIdOf(event.payload);
    if (userId === undefined || known.has(userId)) continue;
    missing.set(userId, { ...event, stream: "contacts", payload: { _user_id: userId } });
  }
  return [...missing.values()];
}

interface Removal {
  readonly deleted: number;
  readonly leftovers: readonly ProbeLeftover[];
}

/** Deletes the contact of every item that was sent, also of refused ones: a verdict may be wrong. */
async function removeContacts(
  { ingest, live }: ProbeSet,
  items: readonly ProbeItem[],
  kill: AbortSignal,
): Promise<Removal> {
  // the first item of a contact speaks for it
  const owners = new Map(items.toReversed().map((item) => [userIdOf(item.payload), item]));
  const leftovers: ProbeLeftover[] = [];
  let deleted = 0;
  for (const [userId, { datasource, file, item }] of owners) {
    if (userId === undefined) continue;
    const reason = await ingest.removeContact(live, userId, kill);
    if (reason === undefined) deleted += 1;
    else leftovers.push({ datasource, file, item, reason });
  }
  return { deleted, leftovers };
}

function summarise(
  all: readonly ProbeItem[],
  sent: readonly ProbeItem[],
  verdicts: ReadonlyMap<ProbeItem, ItemVerdict>,
  { deleted, leftovers }: Removal,
  { showsValues }: ProbeSettings,
): Omit<ContractProbe, "targets"> {
  const judged = sent.filter((item) => verdicts.has(item));
  const differing = judged.filter((item) => (verdicts.get(item)?.isAccepted === true) !== (item.ruleIds.length === 0));
  const stricter = differing.filter(isStricterOnPurpose);
  const disagreements = differing
    .filter((item) => !stricter.includes(item))
    .map((item) => toDisagreement(item, verdicts.get(item), showsValues));
  return {
    disagreements,
    leftovers,
    summary: {
      sent: sent.length,
      agreed: judged.length - differing.length,
      disagreed: disagreements.length,
      stricter: stricter.length,
      unjudged: sent.length - judged.length,
      skipped: all.length - sent.length,
      deleted,
    },
  };
}

function toDisagreement(
  { datasource, file, item, ruleIds }: ProbeItem,
  verdict: ItemVerdict | undefined,
  showsValues: boolean,
): ProbeDisagreement {
  return {
    datasource,
    file,
    item,
    ours: ruleIds.length === 0 ? "accepted" : "rejected",
    platform: verdict?.isAccepted === true ? "accepted" : "rejected",
    ruleIds,
    ...(showsValues && verdict?.message !== undefined ? { message: verdict.message } : {}),
  };
}
