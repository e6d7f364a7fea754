import { buildAllContracts, dialectOf } from "../contracts/dialects.ts";
import { buildRuleLevels } from "../contracts/rule-levels.ts";
import type { Violation } from "../contracts/payload.ts";
import { formatAddress } from "../model/address.ts";
import type { Config, Declaration } from "../model/declaration.ts";
import { compareDiagnostics, type Diagnostic } from "../model/diagnostic.ts";
import { findNearestPlace } from "./find-nearest-place.ts";

/** What is wrong with the declared contracts themselves, such as a schema that is none; at their places in the YAML. */
export function noteDeclaredContracts({ scopes, severities }: Config): readonly Diagnostic[] {
  const levels = buildRuleLevels(severities);
  const declarations = new Map(
    scopes.flatMap((scope) => scope.declarations).map((each) => [formatAddress(each) as string, each] as const),
  );
  const found = new Map<string, Diagnostic>();
  for (const contract of buildAllContracts({ scopes })) {
    const dialect = dialectOf(contract);
    if (!dialect.isNotedOnReading) continue;
    for (const violation of dialect.streams.flatMap((stream) => dialect.noteContract(contract, stream, levels))) {
      const finding = toFinding(violation, declarations);
      found.set(JSON.stringify(finding), finding);
    }
  }
  return [...found.values()].toSorted(compareDiagnostics);
}

function toFinding(
  { ruleId, severity, message, fix, address, path }: Violation,
  declarations: ReadonlyMap<string, Declaration>,
): Diagnostic {
  const declaration = declarations.get(address.replace(/#.*$/s, ""));
  const place = declaration === undefined ? undefined : findNearestPlace(declaration, path);
  return { ruleId, severity, message, help: fix, address, ...(place === undefined ? {} : { place }) };
}
