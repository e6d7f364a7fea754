import { buildAttentiveContracts } from "../contracts/attentive/build-attentive-contract.ts";
import { toComparable } from "../contracts/attentive/to-comparable.ts";
import { buildContracts } from "../contracts/build-contract.ts";
import type { ContractVersion } from "../contracts/compare/compatibility-rule.ts";
import type { Lock } from "../lock/lock.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import { ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/** What one side of a comparison is made from: declarations, facts, or both. */
export interface VersionInput {
  readonly scopes: readonly DeclaredScope[];
  readonly specs?: { readonly source: "lock" | "live"; readonly facts: Lock };
}

/** The contracts of every datasource, with their merge keys, and those of every Attentive company. */
export function buildContractVersions(input: VersionInput): readonly ContractVersion[] {
  const datasources = buildContracts(input).map((contract) => ({
    contract,
    uniqueAttributes: new Set([...contract.attributes.keys()].filter((uid) => isUnique(contract.owner, uid, input))),
  }));
  const companies = buildAttentiveContracts(input).map((contract) => ({
    contract: toComparable(contract),
    uniqueAttributes: new Set<string>(),
  }));
  return [...datasources, ...companies];
}

function isUnique(datasource: string, uid: string, { scopes, specs }: VersionInput): boolean {
  const [scopeKey = "", , key = ""] = datasource.split("/");
  const project = specs?.facts.projects.get(scopeKey);
  if (project !== undefined) return (project.datasources.get(key) ?? project).attributes.get(uid)?.isUnique === true;
  const scope = scopes.find((candidate) => candidate.key === scopeKey);
  const declared = scope?.declarations.find((each) => each.kind === "attribute" && each.key === uid);
  return declared !== undefined && ownValue(declared.value, "unique") === true;
}

/** The projects and datasources that a lock knows, for when no configuration stands beside it. */
export function listScopesOfLock({ projects }: Lock, place: Place): readonly DeclaredScope[] {
  return [...projects].map(([key, { uid, datasources }]) => ({
    provider: "instasent",
    key,
    remoteName: uid,
    token: { status: "undeclared", place },
    mentionedKinds: ["datasource"],
    declarations: [...datasources.keys()].map((name) => ({
      scope: key,
      kind: "datasource",
      key: name,
      value: {},
      place,
      fieldPlaces: {},
      folder: ".",
    })),
    place,
  }));
}
