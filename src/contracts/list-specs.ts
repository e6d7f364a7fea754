import type { SpecFacts } from "../model/catalogue.ts";
import { anyNumberOfValues, type Contract, type ValueSpec } from "./contract.ts";

/** What an event type itself says of the values that it holds: nothing. */
export const eventFacts = {
  kind: "event",
  dataType: null,
  isRequired: false,
  isReadOnly: false,
  maxLength: null,
  maxValues: 1,
} as const;

/** Attributes and events of an Instasent contract, each event followed by its parameters. */
export function listSpecs({ attributes, events }: Contract): readonly SpecFacts[] {
  return [
    ...[...attributes].map(([name, spec]): SpecFacts => ({ ...valueFacts(spec), kind: "attribute", name })),
    ...[...events].flatMap(([event, { address, parameters }]): readonly SpecFacts[] => [
      { ...eventFacts, address, name: event },
      ...[...parameters].map(([name, spec]): SpecFacts => ({ ...valueFacts(spec), kind: "parameter", name, event })),
    ]),
  ];
}

function valueFacts({ address, dataType, isRequired, isReadOnly, maxLength, maxValues, format }: ValueSpec) {
  return {
    address,
    dataType,
    isRequired,
    isReadOnly,
    maxLength,
    maxValues: maxValues === anyNumberOfValues ? null : maxValues,
    ...(format === undefined ? {} : { format }),
  };
}
