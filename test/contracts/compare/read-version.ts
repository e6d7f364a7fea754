import type { Contract, EventContract, ValueSpec } from "../../../src/contracts/contract.ts";
import { parseFormat } from "../../../src/contracts/parse-format.ts";
import type { ContractVersion, VersionExample } from "../../../src/contracts/compare/compatibility-rule.ts";
import { isJsonObject, type JsonObject } from "../../../src/model/json.ts";

/** The version that an example or a fixture describes; none for a datasource that is not there. */
export function readVersions(example: VersionExample): readonly ContractVersion<Contract>[] {
  if (example === null) return [];
  const { attributes = {}, events = {} } = example;
  const contract: Contract = {
    dialect: "instasent",
    owner: "shop/datasource/crm",
    source: "lock",
    attributes: readSpecs(attributes, "shop/attribute/"),
    events: new Map(
      Object.entries(events).map(([uid, event]): [string, EventContract] => {
        const address = `shop/event/${uid}`;
        const parameters = isJsonObject(event["parameters"]) ? event["parameters"] : {};
        return [uid, { address, parameters: readSpecs(parameters, `${address}#`) }];
      }),
    ),
  };
  const unique = Object.entries(attributes).filter(([, spec]) => spec["unique"] === true);
  return [{ contract, uniqueAttributes: new Set(unique.map(([uid]) => uid)) }];
}

function readSpecs(specs: JsonObject, prefix: string): ReadonlyMap<string, ValueSpec> {
  return new Map(
    Object.entries(specs).map(([key, spec]): [string, ValueSpec] => {
      if (!isJsonObject(spec)) throw new Error(`${key} is no spec`);
      const format = parseFormat(spec["format"]);
      const count = (name: string): number | undefined => (typeof spec[name] === "number" ? spec[name] : undefined);
      return [
        key,
        {
          address: prefix + key,
          dataType: typeof spec["dataType"] === "string" ? spec["dataType"] : "unknown",
          isRequired: spec["required"] === true,
          isReadOnly: spec["readOnly"] === true,
          maxValues: count("maxValues") ?? 1,
          maxLength: count("maxLength") ?? null,
          ...(format === undefined ? {} : { format }),
          ...(Array.isArray(spec["values"]) ? { values: spec["values"].map(String) } : {}),
          ...(spec["fixedType"] === true ? { isTypeFixed: true } : {}),
        },
      ];
    }),
  );
}
