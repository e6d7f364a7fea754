import type { Stream } from "../contracts/contract.ts";
import { formatAddress } from "../model/address.ts";
import type { Config, Declaration } from "../model/declaration.ts";
import { isJsonObject, ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/** One entry of a datasource's `contracts:`. */
export interface DeclaredFixtures {
  /** `shop/datasource/crm` */
  readonly datasource: string;
  readonly stream: Stream;
  /** A path or glob, relative to `folder`. */
  readonly files: string;
  readonly folder: string;
  readonly expect: "accept" | "reject";
  /** With `reject`: the rule that must refuse the payloads. */
  readonly rule: string | undefined;
  readonly place: Place;
}

/**
 * Every fixture that the configuration names. Of one datasource contacts come before events, as they must on the
 * platform, and what must be refused comes last, when everything that is accepted is known.
 */
export function listFixtures({ scopes }: Config): readonly DeclaredFixtures[] {
  return scopes
    .flatMap(({ declarations }) => declarations)
    .filter(({ kind }) => kind === "datasource")
    .flatMap((datasource) => fixturesOf(datasource).toSorted((a, b) => turnOf(a) - turnOf(b)));
}

function fixturesOf({ scope, key, value, fieldPlaces, place, folder }: Declaration): readonly DeclaredFixtures[] {
  const contracts = ownValue(value, "contracts");
  if (!Array.isArray(contracts)) return [];
  return (contracts as readonly unknown[]).flatMap((contract, index): readonly DeclaredFixtures[] => {
    if (!isJsonObject(contract)) return [];
    const stream = ownValue(contract, "stream");
    const files = ownValue(contract, "files");
    const rule = ownValue(contract, "rule");
    if ((stream !== "contacts" && stream !== "events") || typeof files !== "string") return [];
    return [
      {
        datasource: formatAddress({ scope, kind: "datasource", key }),
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

function turnOf({ expect, stream }: DeclaredFixtures): number {
  return (expect === "reject" ? 2 : 0) + (stream === "events" ? 1 : 0);
}
