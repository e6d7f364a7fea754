import { isJsonObject, ownValue, type Json } from "../../model/json.ts";
import { quoteKey } from "../describe-value.ts";
import type { DialectCheck } from "../dialect-rule.ts";
import type { Problem } from "../payload-rule.ts";
import type { AttentiveContract, AttentiveSpec } from "./attentive-contract.ts";
import { customs, events } from "./parts.ts";

type Found = Omit<Problem, "path"> | undefined;

/** Looks at every property that is declared for the type of its event. */
export function lookAtProperties(
  find: (key: string, spec: AttentiveSpec, value: Json) => Found,
): DialectCheck<AttentiveContract> {
  return {
    on: "item",
    compile:
      ({ eventTypes }, stream) =>
      (item) =>
        events(item, stream).flatMap(({ value, path }) => {
          const type = ownValue(value, "type");
          const found = ownValue(value, "properties");
          const specs = typeof type === "string" ? eventTypes.get(type)?.properties : undefined;
          if (specs === undefined || !isJsonObject(found)) return [];
          return findIn(found, specs, find).map(([key, problem]) => ({
            ...problem,
            path: [...path, "properties", key],
          }));
        }),
  };
}

/** Looks at every declared custom attribute and every declared property; `what` names it in a sentence. */
export function lookAtSpecs(
  find: (spec: AttentiveSpec, value: Json, what: string) => Found,
): DialectCheck<AttentiveContract> {
  const inProperties = lookAtProperties((key, spec, value) => find(spec, value, `property ${quoteKey(key)}`));
  return {
    on: "item",
    compile: (contract, stream, means) => {
      const findProperties = inProperties.on === "item" ? inProperties.compile(contract, stream, means) : () => [];
      return (item) => [
        ...customs(item, stream).flatMap(({ value, path }) =>
          findIn(value, contract.attributes, (key, spec, each) => find(spec, each, `attribute ${quoteKey(key)}`)).map(
            ([key, problem]) => ({ ...problem, path: [...path, key] }),
          ),
        ),
        ...findProperties(item),
      ];
    },
  };
}

function findIn(
  values: Readonly<Record<string, Json>>,
  specs: ReadonlyMap<string, AttentiveSpec>,
  find: (key: string, spec: AttentiveSpec, value: Json) => Found,
): readonly (readonly [key: string, problem: Omit<Problem, "path">])[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const spec = specs.get(key);
    const problem = spec === undefined ? undefined : find(key, spec, value);
    return problem === undefined ? [] : [[key, problem] as const];
  });
}
