import { ownValue, type JsonObject } from "../../model/json.ts";
import { defineDialect } from "../define-dialect.ts";
import { attentiveStreams, type AttentiveContract } from "./attentive-contract.ts";
import type { AttentiveRule } from "./attentive-rule.ts";
import { attentiveRules } from "./attentive-rules.ts";
import { buildAttentiveContracts } from "./build-attentive-contract.ts";
import { listAttentiveSpecs } from "./list-attentive-specs.ts";
import { customs, events } from "./parts.ts";

/** Payloads for Attentive: attributes of users, custom events, members of segments. */
export const attentiveDialect = defineDialect<AttentiveContract, AttentiveRule["examples"]["specs"]>({
  name: "attentive",
  streams: attentiveStreams,
  rules: attentiveRules,
  buildContracts: buildAttentiveContracts,
  listCountable: ({ attributes, eventTypes }) => [
    ...[...attributes.values()].map(({ address }) => ({ kind: "attribute", address })),
    ...[...eventTypes.values()].flatMap(({ address, properties }) => [
      { kind: "event-type", address },
      ...[...properties.values()].map((property) => ({ kind: "property", address: property.address })),
    ]),
  ],
  listSpecs: listAttentiveSpecs,
  listExercised: (contract, stream, item) => [
    ...customs(item, stream).flatMap(({ value }) => addressesOf(value, contract.attributes)),
    ...events(item, stream).flatMap(({ value }) => {
      const type = ownValue(value, "type");
      const eventType = typeof type === "string" ? contract.eventTypes.get(type) : undefined;
      if (eventType === undefined) return [];
      const found = ownValue(value, "properties") ?? {};
      return [eventType.address, ...addressesOf(found as JsonObject, eventType.properties)]; // accepted, so an object
    }),
  ],
});

function addressesOf(values: JsonObject, specs: ReadonlyMap<string, { readonly address: string }>): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const spec = value === null ? undefined : specs.get(key);
    return spec === undefined ? [] : [spec.address];
  });
}
