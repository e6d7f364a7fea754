import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import { formatAddress } from "../model/address.ts";
import type { Config, DeclaredScope, ScopeFixtures } from "../model/declaration.ts";
import { isJsonObject, ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/** One entry of the `contracts:` of a datasource, or of a platform's environment. */
export interface DeclaredFixtures {
  /** `shop/datasource/crm`, `svix:main` */
  readonly owner: string;
  readonly stream: string;
  /** A path or glob, relative to `folder`. */
  readonly files: string;
  readonly folder: string;
  readonly expect: "accept" | "reject";
  /** With `reject`: the rule that must refuse the payloads. */
  readonly rule: string | undefined;
  readonly place: Place;
}

/**
 * Every fixture that the configuration names. Of one owner, streams come in the order of their dialect (contacts before
 * events, as they must on the platform), and what must be refused comes last, when everything that is accepted is known.
 */
export function listFixtures({ scopes }: Config): readonly DeclaredFixtures[] {
  return scopes.flatMap(({ provider, key, declarations, fixtures }) => {
    const datasources = declarations
      .filter(({ kind }) => kind === "datasource")
      .map((declaration) => fixturesOf(formatAddress(declaration), declaration));
    const own = fixtures === undefined ? [] : [fixturesOf(key, fixtures)];
    return [...datasources, ...own].flatMap((list) => inTurn(list, provider));
  });
}

function fixturesOf(owner: string, { value, fieldPlaces, place, folder }: ScopeFixtures): readonly DeclaredFixtures[] {
  const contracts = ownValue(value, "contracts");
  if (!Array.isArray(contracts)) return [];
  return (contracts as readonly unknown[]).flatMap((contract, index): readonly DeclaredFixtures[] => {
    if (!isJsonObject(contract)) return [];
    const stream = ownValue(contract, "stream");
    const files = ownValue(contract, "files");
    const rule = ownValue(contract, "rule");
    if (typeof stream !== "string" || typeof files !== "string") return [];
    return [
      {
        owner,
        stream,
        files,
        folder,
        expect: ownValue(contract, "expect") === "reject" ? "reject" : "accept",
        rule: typeof rule === "string" ? rule : undefined,
        place: ownValue(fieldPlaces, `contracts.${index}.files`) ?? place,
      },
    ];
  });
}

function inTurn(
  fixtures: readonly DeclaredFixtures[],
  provider: DeclaredScope["provider"],
): readonly DeclaredFixtures[] {
  // a scope with fixtures has a dialect, because the schema allows them only there
  const { streams } = dialectOf({ dialect: provider as AnyContract["dialect"] });
  const turnOf = ({ expect, stream }: DeclaredFixtures): number =>
    (expect === "reject" ? streams.length : 0) + streams.indexOf(stream);
  return fixtures.toSorted((a, b) => turnOf(a) - turnOf(b));
}
