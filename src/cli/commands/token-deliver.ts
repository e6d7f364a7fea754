import { parseAddress } from "../../model/address.ts";
import { KnownError } from "../../model/errors.ts";
import type { Plan } from "../../model/plan.ts";
import type { CommandAnswer } from "../command-answer.ts";
import type { LiveOutput } from "../live-output.ts";
import { configChoice } from "../load-config.ts";
import type { Session } from "../session.ts";
import { carryOut } from "./apply.ts";
import { planNow } from "./plan.ts";

/** `instaform token deliver`: hands tokens of existing datasources to sinks that lack them, or that cannot be looked into. */
export async function runTokenDeliver(
  session: Session,
  addresses: readonly string[],
  { yes }: { readonly yes: boolean },
  output: LiveOutput,
): Promise<CommandAnswer> {
  for (const address of addresses) checkAddress(address);
  const targets = addresses.length > 0 ? addresses : session.options.target;
  const current = await planNow(session, "write", configChoice(session), { targets, deliversUnknown: true });
  checkExistence(current.outcome.plan);
  const plan = onlyDeliveries(current.outcome.plan);
  return carryOut(
    session,
    { ...current, outcome: { ...current.outcome, plan, checklist: [] } },
    { yes, allowDestroy: false, settle: 0 },
    output,
  );
}

function checkAddress(address: string): void {
  const { kind, key } = parseAddress(address) ?? {};
  if (address.includes("*") || (kind === "datasource" && key !== undefined)) return;
  throw new KnownError(`"${address}" is not the address of a datasource.`, {
    exitCode: 3,
    help: "Addresses look like shop/datasource/crm. `instaform plan --verbose` lists them.",
  });
}

/** A datasource that does not exist has no token; saying that all is well would hide that. */
function checkExistence({ changes }: Plan): void {
  const missing = changes.filter(({ action }) => action === "create").map(({ address }) => address);
  if (missing.length === 0 || changes.some(({ action }) => action === "deliver")) return;
  throw new KnownError(`There is no token to deliver yet: ${missing.join(", ")} must be created first.`, {
    exitCode: 6,
    help: "instaform apply creates what is missing and delivers its token.",
  });
}

/** The part of a plan that hands out tokens; what else is pending is for `plan` and `apply` to tell. */
function onlyDeliveries(plan: Plan): Plan {
  const changes = plan.changes.filter(({ action }) => action === "deliver");
  const summary = {
    ...plan.summary,
    add: 0,
    change: 0,
    destroy: 0,
    checks: { passed: 0, failed: 0, unknown: 0 },
    manual: 0,
    unmanaged: 0,
  };
  const findings = plan.findings.filter(({ severity }) => severity === "error");
  return { ...plan, changes, checks: [], manual: [], unmanaged: [], findings, summary };
}
