import { buildSpokiContracts } from "../../src/contracts/spoki/build-spoki-contract.ts";
import type { SpokiContract } from "../../src/contracts/spoki/spoki-contract.ts";
import type { Declaration } from "../../src/model/declaration.ts";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.ts";
import { placeAt } from "../plan/scenario.ts";

const kinds = { customFields: "custom-field", templates: "template" } as const;

/** The contract of one account, where this is what is declared; a section that is not there is not mentioned. */
export function spokiContractOf(specs: Readonly<Record<string, JsonObject | undefined>>): SpokiContract {
  const mentioned = Object.entries(kinds).filter(([section]) => specs[section] !== undefined);
  const declarations = mentioned.flatMap(([section, kind]) =>
    Object.entries(specs[section] ?? {}).map(([key, value]: [string, Json]): Declaration => {
      const declared = isJsonObject(value) ? value : {};
      return { scope: "spoki:main", kind, key, value: declared, place: placeAt(1), fieldPlaces: {}, folder: "/" };
    }),
  );
  const [contract] = buildSpokiContracts({
    scopes: [
      {
        provider: "spoki",
        key: "spoki:main",
        remoteName: "main",
        token: { status: "undeclared", place: placeAt(1) },
        mentionedKinds: mentioned.map(([, kind]) => kind),
        fixtures: { value: {}, place: placeAt(1), fieldPlaces: {}, folder: "/" },
        declarations,
        place: placeAt(1),
      },
    ],
  });
  if (contract === undefined) throw new Error("one account makes one contract");
  return contract;
}
