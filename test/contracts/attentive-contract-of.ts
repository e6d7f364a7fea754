import type { AttentiveContract } from "../../src/contracts/attentive/attentive-contract.ts";
import { buildAttentiveContracts } from "../../src/contracts/attentive/build-attentive-contract.ts";
import type { Declaration } from "../../src/model/declaration.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { placeAt } from "../plan/scenario.ts";

const kinds = { attributes: "attribute", eventTypes: "event-type" } as const;

/** The contract of one company, where this is what is declared. */
export function attentiveContractOf(specs: Readonly<Record<string, JsonObject | undefined>>): AttentiveContract {
  const declarations = Object.entries(kinds).flatMap(([section, kind]) =>
    Object.entries(specs[section] ?? {}).map(([key, value]): Declaration => {
      const declared = value as JsonObject; // as the examples have it
      return { scope: "attentive:us", kind, key, value: declared, place: placeAt(1), fieldPlaces: {}, folder: "/" };
    }),
  );
  const [contract] = buildAttentiveContracts({
    scopes: [
      {
        provider: "attentive",
        key: "attentive:us",
        remoteName: "us",
        token: { status: "undeclared", place: placeAt(1) },
        mentionedKinds: ["attribute"],
        declarations,
        place: placeAt(1),
      },
    ],
  });
  if (contract === undefined) throw new Error("one company makes one contract");
  return contract;
}
