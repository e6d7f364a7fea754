import type { ComparableContract } from "../compare/compatibility-rule.ts";
import type { ValueSpec } from "../contract.ts";
import type { AttentiveContract, AttentiveSpec } from "./attentive-contract.ts";

/** The contract in the words that every comparison uses: properties are parameters there. */
export function toComparable({ owner, attributes, eventTypes }: AttentiveContract): ComparableContract {
  return {
    owner,
    attributes: new Map(
      [...attributes].map(([name, spec]) => [name, { ...toValue(spec), isTypeFixed: true }] as const),
    ),
    events: new Map(
      [...eventTypes].map(([name, { address, properties }]) => {
        const parameters = new Map([...properties].map(([key, spec]) => [key, toProperty(spec)] as const));
        return [name, { address, parameters }] as const;
      }),
    ),
  };
}

function toValue({ address, type, values, isRequired }: AttentiveSpec): ValueSpec {
  return {
    address,
    dataType: type,
    isRequired,
    maxValues: 1,
    maxLength: null,
    isReadOnly: false,
    ...(values === undefined ? {} : { values: [...values] }),
  };
}

/** An enum is a text there: nobody but the contract holds a property to its values. */
function toProperty(spec: AttentiveSpec): ValueSpec {
  const value = toValue(spec);
  return spec.type === "enum" ? { ...value, dataType: "string" } : { ...value, isTypeFixed: isUnlikeText(spec) };
}

/** A text that becomes a date, or a date that becomes a text, is told as on every platform. */
function isUnlikeText({ type }: AttentiveSpec): boolean {
  return type !== "string" && type !== "date";
}
