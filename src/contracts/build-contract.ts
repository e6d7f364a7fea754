import type { Contract, ValueSpec } from "./contract.ts";
import type { ContractInput } from "./dialect.ts";
import { buildDeclaredSpecs } from "./declared-specs.ts";
import { buildFactualSpecs } from "./factual-specs.ts";
import { attributeAddress, datasourceAddress } from "./spec-addresses.ts";

/**
 * One contract for every declared datasource, in the order of the configuration. A datasource's own facts win over its
 * project's.
 */
export function buildContracts({ scopes, specs }: ContractInput): readonly Contract[] {
  return scopes.flatMap((scope) => {
    const project = specs?.facts.projects.get(scope.key);
    return scope.declarations
      .filter(({ kind }) => kind === "datasource")
      .map(({ key = "" }): Contract => {
        const facts = project?.datasources.get(key) ?? project;
        const isFactual = specs !== undefined && facts !== undefined;
        const { attributes, events } = isFactual ? buildFactualSpecs(scope, facts) : buildDeclaredSpecs(scope);
        return {
          dialect: "instasent",
          owner: datasourceAddress(scope.key, key),
          source: isFactual ? specs.source : "config",
          attributes: withUserId(scope.key, attributes),
          events,
        };
      });
  });
}

/** Whatever the specs list, a contact has a text that names it. */
function withUserId(scope: string, specs: ReadonlyMap<string, ValueSpec>): ReadonlyMap<string, ValueSpec> {
  const known = specs.get("_user_id");
  const spec: ValueSpec = {
    address: attributeAddress(scope, "_user_id"),
    maxLength: null,
    ...known,
    dataType: "string",
    isRequired: true,
    maxValues: 1,
    isReadOnly: false,
  };
  return new Map([...specs, ["_user_id", spec]]);
}
