import type { SpecFacts } from "../../model/catalogue.ts";
import { eventFacts } from "../list-specs.ts";
import type { AttentiveContract, AttentiveSpec } from "./attentive-contract.ts";

/** Declared custom attributes, then event types with their properties. */
export function listAttentiveSpecs({ attributes, eventTypes }: AttentiveContract): readonly SpecFacts[] {
  return [
    ...[...attributes].map(([name, spec]): SpecFacts => ({ ...valueFacts(spec), kind: "attribute", name })),
    ...[...eventTypes].flatMap(([event, { address, properties }]): readonly SpecFacts[] => [
      { ...eventFacts, address, name: event },
      ...[...properties].map(([name, spec]): SpecFacts => ({ ...valueFacts(spec), kind: "parameter", name, event })),
    ]),
  ];
}

function valueFacts({ address, type, values, isRequired }: AttentiveSpec) {
  return {
    address,
    dataType: type,
    isRequired,
    isReadOnly: false,
    maxLength: null,
    maxValues: type === "list" ? null : 1,
    ...(values === undefined ? {} : { limits: [`one of ${[...values].join(", ")}`] }),
  };
}
