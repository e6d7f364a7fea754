import fc from "fast-check";
import { expect, it } from "vitest";
import { createItemChecker } from "../../../src/contracts/check-item.ts";
import { compareContracts } from "../../../src/contracts/compare/compare-contracts.ts";
import { compatibilityRules } from "../../../src/contracts/compare/compatibility-rules.ts";
import type { ContractVersion } from "../../../src/contracts/compare/compatibility-rule.ts";
import type { Contract, Stream } from "../../../src/contracts/contract.ts";
import { arbitraryChange, arbitraryContract } from "../arbitrary-contract.ts";
import { arbitraryItem, arbitraryPayload } from "../arbitrary-payload.ts";
import { readVersions } from "./read-version.ts";

const versionsOf = (contract: Contract): readonly ContractVersion[] => [{ contract, uniqueAttributes: new Set() }];
const streams = fc.constantFrom<Stream[]>("contacts", "events");

function isAccepted(contract: Contract, stream: Stream, item: unknown): boolean {
  const found = createItemChecker({ contract, stream, levels: new Map() }).check(item);
  return found.every(({ severity }) => severity !== "error");
}

it("finds no change between a contract and itself", () => {
  fc.assert(
    fc.property(arbitraryContract, (contract) => {
      expect(compareContracts(versionsOf(contract), versionsOf(contract), "producer")).toEqual([]);
    }),
  );
});

it("says compatible only when everything that was accepted still is", () => {
  let judged = 0;
  fc.assert(
    fc.property(
      arbitraryChange.chain((change) =>
        streams.chain((stream) =>
          fc.record({
            change: fc.constant(change),
            stream: fc.constant(stream),
            items: fc.array(fc.oneof(arbitraryPayload(change[0], stream), arbitraryItem(change[0], stream)), {
              minLength: 10,
              maxLength: 20,
            }),
          }),
        ),
      ),
      ({ change: [previous, current], stream, items }) => {
        const changes = compareContracts(versionsOf(previous), versionsOf(current), "producer");
        if (changes.some(({ verdict }) => verdict !== "compatible")) return;
        judged += 1;
        const broken = items.filter((item) => isAccepted(previous, stream, item) && !isAccepted(current, stream, item));
        expect(broken).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
  // a property that hardly ever applies proves nothing
  expect(judged).toBeGreaterThan(100);
});

it.each(compatibilityRules.filter(({ verdicts }) => verdicts.producer === "compatible").map((rule) => [rule.id, rule]))(
  "%s breaks no payload of its own example",
  (_, { example }) => {
    const [[previous], [current]] = [readVersions(example.previous), readVersions(example.current)];
    if (previous === undefined || current === undefined) return;
    fc.assert(
      fc.property(
        streams.chain((stream) =>
          fc.record({ stream: fc.constant(stream), item: arbitraryPayload(previous.contract, stream) }),
        ),
        ({ stream, item }) => {
          const isBroken = isAccepted(previous.contract, stream, item) && !isAccepted(current.contract, stream, item);
          expect(isBroken).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  },
);

it("tells a change that several datasources share once", () => {
  const [one, two] = ["shop/datasource/crm", "shop/datasource/web"];
  const contract = (owner: string, attributes: Contract["attributes"]): ContractVersion<Contract> => ({
    contract: { dialect: "instasent", owner, source: "lock", attributes, events: new Map() },
    uniqueAttributes: new Set(),
  });
  const spec = {
    address: "shop/attribute/city",
    dataType: "string",
    isRequired: false,
    isReadOnly: false,
    maxValues: 1,
    maxLength: null,
  };
  const before = [one, two].map((name) => contract(name ?? "", new Map([["city", spec]])));
  const after = [one, two].map((name) => contract(name ?? "", new Map()));
  expect(compareContracts(before, after, "producer")).toEqual([
    {
      ruleId: "attribute-removed",
      verdict: "breaking",
      datasources: [one, two],
      address: "shop/attribute/city",
      reason: "shop/attribute/city is gone; payloads that send it are refused.",
    },
  ]);
});
