import fc from "fast-check";
import type { Contract, Format, ValueSpec } from "../../src/contracts/contract.ts";

const formats: readonly Format[] = [
  ...(["email", "phone", "country", "currency", "language", "locale"] as const),
  ...(["datetime", "date", "url", "geopoint"] as const),
];
const types = ["string", "string", "text", "payload", "keyword", "number", "boolean", "date", "unknown", "geo_shape"];

/** Names that a payload's keys may have; those of every object's prototype are names like any other. */
export const attributeNames = ["plan", "_email", "toString", "constructor", "__proto__", "ñ a", "a/b~c"] as const;
export const parameterNames = ["order-id", "hasOwnProperty", "__proto__", "total"] as const;
export const eventNames = ["order", "visit", "valueOf"] as const;

/** The platform has no read-only parameters, so only attributes are. */
function arbitrarySpec(address: string): fc.Arbitrary<ValueSpec> {
  return fc
    .record({
      dataType: fc.constantFrom(...types),
      isRequired: fc.boolean(),
      isReadOnly: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0 && !address.includes("#")),
      maxValues: fc.constantFrom(1, 1, 2, 5, Number.MAX_SAFE_INTEGER),
      maxLength: fc.constantFrom(null, 3, 60),
      format: fc.option(fc.constantFrom(...formats), { nil: undefined, freq: 2 }),
    })
    .map(({ format, ...spec }) => ({ address, ...spec, ...(format === undefined ? {} : { format }) }));
}

function arbitrarySpecs(
  names: readonly string[],
  prefix: string,
): fc.Arbitrary<readonly (readonly [string, ValueSpec])[]> {
  return fc
    .subarray([...names])
    .chain((chosen) =>
      fc.tuple(...chosen.map((name) => arbitrarySpec(prefix + name).map((spec) => [name, spec] as const))),
    );
}

const userId: ValueSpec = {
  address: "shop/attribute/_user_id",
  dataType: "string",
  isRequired: true,
  isReadOnly: false,
  maxValues: 1,
  maxLength: null,
};

/** A contract of `shop/datasource/crm` as a lock and a configuration together could give it. */
export const arbitraryContract: fc.Arbitrary<Contract> = fc
  .record({
    attributes: arbitrarySpecs(attributeNames, "shop/attribute/"),
    events: fc
      .subarray([...eventNames])
      .chain((uids) =>
        fc.tuple(
          ...uids.map((uid) =>
            arbitrarySpecs(parameterNames, `shop/event/${uid}#`).map(
              (specs) => [uid, { address: `shop/event/${uid}`, parameters: new Map(specs) }] as const,
            ),
          ),
        ),
      ),
  })
  .map(({ attributes, events }) => ({
    dialect: "instasent",
    owner: "shop/datasource/crm",
    source: "lock",
    attributes: new Map([["_user_id", userId], ...attributes]),
    events: new Map(events),
  }));

/** A contract, and another that differs from it in single facts of a few specs, or in whole specs: what a change looks like. */
export const arbitraryChange: fc.Arbitrary<readonly [Contract, Contract]> = fc
  .tuple(arbitraryContract, arbitraryContract, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }))
  .map(([previous, other, dice]) => {
    let at = 0;
    const roll = (): number => dice[at++ % dice.length] ?? 0;
    const events = [...previous.events].map(([uid, event]) => {
      const parameters = changeSpecs(event.parameters, other.events.get(uid)?.parameters ?? new Map(), roll);
      return [uid, { ...event, parameters }] as const;
    });
    const added = [...other.events].filter(([uid]) => !previous.events.has(uid) && roll() % 8 === 0);
    const attributes = changeSpecs(previous.attributes, other.attributes, roll);
    return [previous, { ...previous, attributes, events: new Map([...events, ...added]) }] as const;
  });

const facts = ["dataType", "isRequired", "maxValues", "maxLength", "isReadOnly", "format"] as const;

function changeSpecs(
  base: ReadonlyMap<string, ValueSpec>,
  other: ReadonlyMap<string, ValueSpec>,
  roll: () => number,
): ReadonlyMap<string, ValueSpec> {
  return new Map(
    [...new Set([...base.keys(), ...other.keys()])].flatMap((key): readonly (readonly [string, ValueSpec])[] => {
      const [mine, theirs] = [base.get(key), other.get(key)];
      const luck = roll() % 8;
      if (mine === undefined) return theirs !== undefined && luck < 2 ? [[key, theirs]] : [];
      if (theirs === undefined) return luck === 0 && key !== "_user_id" ? [] : [[key, mine]];
      return [[key, luck < 4 ? withFact(mine, theirs, facts[roll() % facts.length] ?? "dataType") : mine]];
    }),
  );
}

function withFact(mine: ValueSpec, theirs: ValueSpec, fact: (typeof facts)[number]): ValueSpec {
  const { format: _, ...rest } = mine;
  if (fact !== "format") return { ...mine, [fact]: theirs[fact] };
  return theirs.format === undefined ? rest : { ...rest, format: theirs.format };
}
