import { buildContracts } from "../../src/contracts/build-contract.ts";
import type { Contract } from "../../src/contracts/contract.ts";
import type { ExampleContract } from "../../src/contracts/payload-rule.ts";
import type { Declaration, DeclaredScope } from "../../src/model/declaration.ts";
import type { JsonObject } from "../../src/model/json.ts";

const place = { file: "instasent.yaml", line: 1, column: 1, endColumn: 2 };

function declare(kind: string, key: string, value: JsonObject): Declaration {
  return { scope: "shop", kind, key, value, place, fieldPlaces: {}, folder: "/config" };
}

/** What the reading of a configuration gives for these specs, with one datasource `crm`. */
export function declareScope({ attributes = {}, events = {} }: ExampleContract): DeclaredScope {
  return {
    provider: "instasent",
    key: "shop",
    remoteName: "my-shop",
    token: { status: "undeclared", place },
    mentionedKinds: ["datasource", "attribute", "event"],
    declarations: [
      declare("datasource", "crm", { name: "CRM" }),
      ...Object.entries(attributes).map(([key, value]) => declare("attribute", key, value)),
      ...Object.entries(events).map(([key, value]) => declare("event", key, value)),
    ],
    place,
  };
}

/** The contract of `shop/datasource/crm` that these specs make. */
export function contractOf(example: ExampleContract): Contract {
  const [contract] = buildContracts({ scopes: [declareScope(example)] });
  if (contract === undefined) throw new Error("one datasource makes one contract");
  return contract;
}
