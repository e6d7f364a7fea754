import { expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.ts";
import type { Change } from "../../src/model/change.ts";
import type { KindRules } from "../../src/model/kind.ts";
import { orderChanges } from "../../src/plan/order-changes.ts";
import { svixKinds } from "../../src/providers/svix/kinds.ts";
import { placeAt } from "./scenario.ts";

const [model] = svixKinds;
if (model === undefined) throw new Error("no kinds");
const kinds: readonly KindRules[] = [
  { ...model, kind: "template", follows: ["field"] },
  { ...model, kind: "field" },
];

function change(action: "create" | "delete", kind: string, key: string): Change {
  const base = {
    address: formatAddress({ scope: "s", kind, key }),
    kind,
    reason: "",
    place: placeAt(1),
    sensitive: [],
  };
  return action === "create"
    ? { ...base, action, before: null, after: {}, writeOnly: [], deliveries: [] }
    : { ...base, action, before: {}, after: null, remoteId: key };
}

it("creates what others follow first, deletes last and the other way round", () => {
  const mixed = [
    change("delete", "field", "x"),
    change("create", "template", "a"),
    change("delete", "template", "y"),
    change("create", "field", "b"),
    change("create", "field", "a"),
  ];
  expect(orderChanges(mixed, () => kinds).map(({ action, address }) => `${action} ${address}`)).toEqual([
    "create s/field/a",
    "create s/field/b",
    "create s/template/a",
    "delete s/template/y",
    "delete s/field/x",
  ]);
});
