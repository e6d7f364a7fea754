import { watchAcrossItems } from "./across-items.ts";
import { buildContracts } from "./build-contract.ts";
import { createItemChecker } from "./check-item.ts";
import { checkRequestSize } from "./check-request-size.ts";
import type { Contract, Stream } from "./contract.ts";
import type { Countable, Dialect, RunMemory } from "./dialect.ts";
import { formatExampleContract, formatExampleItems } from "./format-examples.ts";
import { listExercised } from "./list-exercised.ts";
import { listSpecs } from "./list-specs.ts";
import { noteContract } from "./note-contract.ts";
import { payloadRules } from "./rule-book.ts";

/** The two streams of an Instasent datasource: contacts come before their events, as they must on the platform. */
const streams = ["contacts", "events"] as const;

/** Instasent's contacts and events. */
export const instasentDialect: Dialect<Contract> = {
  name: "instasent",
  streams,
  rules: [...payloadRules.values()].map(({ id, severity, title, why, fix, examples }) => ({
    id,
    severity,
    title,
    why,
    fix,
    showExamples: () => ({
      specs: formatExampleContract(examples.contract),
      accepted: formatExampleItems(examples.accepted),
      rejected: formatExampleItems(examples.rejected),
      language: "json",
    }),
  })),
  buildContracts,
  isNotedOnReading: false,
  createItemChecker: ({ contract, stream, levels }) =>
    createItemChecker({ contract, stream: toStream(stream), levels }),
  noteContract: (contract, stream, levels) => noteContract(contract, toStream(stream), levels),
  checkRequestSize: (size, { owner }, _stream, levels) => checkRequestSize(size, owner, levels),
  startMemory,
  listCountable,
  listSpecs,
  listExercised: (contract, stream, item) => listExercised(contract, toStream(stream), item),
};

/** A stream of Instasent; any other was refused where it was written. */
export function toStream(written: string): Stream {
  const stream = streams.find((each) => each === written);
  if (stream === undefined) throw new Error(`no stream ${written}`);
  return stream;
}

/** Ids of contacts matter only where there are contacts and events; every other watch only costs time. */
function startMemory(contract: Contract, levels: Parameters<typeof watchAcrossItems>[1]): RunMemory {
  const across = watchAcrossItems(contract, levels);
  return {
    watchesFor({ stream, expect, hasAccepted }) {
      if (stream === "contacts") return expect === "accept" && hasAccepted("events") ? across.onContacts : [];
      const watches = expect === "accept" ? across.onEvents : across.onRefusedEvents();
      return hasAccepted("contacts") ? watches : watches.filter(({ key }) => key !== "_user_id");
    },
    fullRules: () => (across.isFull() ? ["duplicate-event-id"] : []),
  };
}

/** What cannot be sent does not count, nor does a built-in attribute that nobody declared where the YAML is all there is. */
function listCountable(contract: Contract, isDeclared: (address: string) => boolean): readonly Countable[] {
  const attributes = [...contract.attributes.values()].filter(
    ({ isReadOnly, address }) => !isReadOnly && (contract.source !== "config" || isDeclared(address)),
  );
  return [
    ...attributes.map(({ address }): Countable => ({ kind: "attribute", address })),
    ...[...contract.events.values()].flatMap(({ address, parameters }): readonly Countable[] => [
      { kind: "event", address },
      ...[...parameters.values()].map((spec): Countable => ({ kind: "parameter", address: spec.address })),
    ]),
  ];
}
