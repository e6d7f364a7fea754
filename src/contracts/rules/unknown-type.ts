import { openType, type Contract, type ValueSpec } from "../contract.ts";
import { isKnownType } from "../data-types.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule, Problem } from "../payload-rule.ts";

/** A spec has a type that is not known here. */
export const unknownType: PayloadRule = {
  id: "unknown-type",
  severity: "info",
  title: "A spec has a type that is not known here",
  why: "The platform's list of types is open. Values of a type that nobody described are not checked, so that nothing right is refused.",
  fix: "Nothing, or add a `format` to the YAML when you know what the values look like.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { spot: { dataType: "geo_shape" } } },
    accepted: [{ _user_id: "u-1", spot: "here" }],
    rejected: [{ _user_id: "u-1", spot: "here" }],
  },
  check: { on: "contract", compile: findUnknownTypes },
};

function findUnknownTypes({ attributes, events }: Contract): readonly Problem[] {
  const parameters = [...events.values()].flatMap((event) => [...event.parameters.values()]);
  return [...attributes.values(), ...parameters].filter(isUnknown).map(({ address, dataType }) => ({
    message: `values of type ${quoteKey(dataType)} are not checked: the type is not known here`,
    path: [],
    address,
  }));
}

function isUnknown({ dataType }: ValueSpec): boolean {
  return dataType !== openType && !isKnownType(dataType);
}
