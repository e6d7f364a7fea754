import type { DeclaredScope } from "../model/declaration.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { DoctorItem } from "../model/report.ts";
import { checkGuard } from "../plan/check-guard.ts";
import { checkResource } from "../plan/check-resource.ts";
import { matchAll } from "../plan/match-live.ts";
import type { LiveReader, Provider } from "../providers/provider.ts";

/** Holds the account of a platform against what guards it, as a plan does. Says nothing where nothing guards. */
export async function diagnoseAccount(
  scope: DeclaredScope,
  provider: Provider,
  reader: Pick<LiveReader, "readScope">,
  signal: AbortSignal,
): Promise<{ readonly items: readonly DoctorItem[]; readonly exitCodes: readonly ExitCode[] }> {
  const guards = provider.kinds.filter(
    ({ guardField, kind }) => guardField !== undefined && scope.mentionedKinds.includes(kind),
  );
  if (guards.length === 0) return { items: [], exitCodes: [] };
  const kinds = guards.map(({ kind }) => kind);
  const live = await reader.readScope({ scope: scope.key, kinds, details: {} }, signal);
  const desired = scope.declarations
    .filter(({ kind }) => kinds.includes(kind))
    .map((declaration) => provider.toDesired(declaration));
  const matches = matchAll(desired, { scopes: [live] });
  const found = desired.flatMap((resource) => {
    const match = matches.get(resource.address);
    const rules = guards.find(({ kind }) => kind === resource.kind);
    if (match === undefined || rules === undefined) return [];
    return checkGuard(checkResource(resource, match, rules), resource, rules);
  });
  const title = `${scope.key}: account`;
  const items = found.map(({ message, help }): DoctorItem => {
    return { title, status: "problem", detail: message, ...(help === undefined ? {} : { help }) };
  });
  return items.length === 0
    ? { items: [{ title, status: "ok", detail: "is the declared one" }], exitCodes: [] }
    : { items, exitCodes: [6] };
}
