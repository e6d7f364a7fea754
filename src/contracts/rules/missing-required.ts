import { isJsonObject, ownValue, type JsonObject } from "../../model/json.ts";
import type { Contract, Stream, ValueSpec } from "../contract.ts";
import { quoteKey } from "../describe-value.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule, Problem } from "../payload-rule.ts";

/** A required attribute or parameter is missing. */
export const missingRequired: PayloadRule = {
  id: "missing-required",
  severity: "error",
  title: "A required attribute or parameter is missing",
  why: "The platform refuses an item without what the spec requires; null does not stand in for a value.",
  fix: "Send a value for it, or drop `required` from the YAML when the spec does not ask for it.",
  streams: ["contacts", "events"],
  examples: {
    stream: "events",
    contract: { events: { order: { parameters: { "order-id": { dataType: "keyword", required: true } } } } },
    accepted: [
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
    rejected: [
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: {},
      },
    ],
  },
  check: { on: "item", compile: compileMissing },
};

function compileMissing(contract: Contract, stream: Stream): (item: JsonObject) => readonly Problem[] {
  if (stream === "contacts") {
    // its own rule watches over the user id
    const required = requiredOf(contract.attributes).filter(({ key }) => key !== "_user_id");
    return (item) => findMissing(item, required, "attribute", []);
  }
  const byEvent = new Map(Array.from(contract.events, ([uid, event]) => [uid, requiredOf(event.parameters)]));
  return (item) => {
    const type = item["_event_type"];
    const required = typeof type === "string" ? byEvent.get(type) : undefined;
    if (required === undefined || required.length === 0) return noProblems;
    const written = item["_event_parameters"] ?? {};
    return isJsonObject(written) ? findMissing(written, required, "parameter", ["_event_parameters"]) : noProblems;
  };
}

type Required = readonly { readonly key: string; readonly address: string }[];

function requiredOf(specs: ReadonlyMap<string, ValueSpec>): Required {
  return [...specs].filter(([, spec]) => spec.isRequired).map(([key, { address }]) => ({ key, address }));
}

function findMissing(
  values: JsonObject,
  required: Required,
  noun: string,
  path: readonly string[],
): readonly Problem[] {
  let found: Problem[] | undefined;
  for (const { key, address } of required) {
    if ((ownValue(values, key) ?? null) !== null) continue;
    found ??= [];
    found.push({ message: `${noun} ${quoteKey(key)} is required and has no value`, path: [...path, key], address });
  }
  return found ?? noProblems;
}
