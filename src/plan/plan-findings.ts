import type { CheckProblem } from "../model/check.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { RuleSeverity } from "../model/declaration.ts";
import { formatAddress, type Address } from "../model/address.ts";
import type { KindRules } from "../model/kind.ts";
import type { PlatformFailure } from "../model/plan.ts";
import type { Place } from "../model/place.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import { planRules, type PlanRuleId } from "./plan-rules.ts";

/** Two or more live resources carry the declared name: nobody but a person can say which one is meant. */
export function ambiguousMatch(
  desired: DesiredResource,
  candidates: readonly LiveResource[],
  plural: string,
): Diagnostic {
  const list = candidates
    .map(({ remoteId, createdAt, label }) => `${remoteId}  "${label}"  created ${createdAt ?? "at an unknown time"}`)
    .join("\n");
  const snippet = `${desired.key ?? desired.kind}:\n  id: ${candidates[0]?.remoteId ?? "<id>"}`;
  return finding("ambiguous-match", desired, desired.place, {
    message: `${candidates.length} live ${plural} fit ${desired.address}; refusing to choose between them`,
    help: `pin the right one by its id:\n${list}\n\n${snippet}`,
  });
}

/** The pinned id is unknown to the project, or deleted. */
export function badPin(
  desired: DesiredResource,
  place: Place,
  id: string,
  isDeleted: boolean,
  plural: string,
): Diagnostic {
  return finding("bad-pin", desired, place, {
    message: isDeleted
      ? `${desired.address} is pinned to ${id}, which is deleted`
      : `${desired.address} is pinned to ${id}, which is not among the project's ${plural}`,
    help: "correct the id, or remove `id:` to find it by name (a new one is created when there is none)",
  });
}

/** Two declarations mean the same live resource. */
export function sharedMatch(desired: DesiredResource, other: DesiredResource, live: LiveResource): Diagnostic {
  return {
    ...finding("shared-match", desired, desired.place, {
      message: `${desired.address} and ${other.address} both mean the live "${live.label}" (${live.remoteId})`,
      help: "remove one of the two, or pin them to different ids",
    }),
    related: [{ message: `${other.address} is declared here`, place: other.place }],
  };
}

/** Something unmanaged looks like what is about to be created. */
export function possibleRename(
  desired: DesiredResource,
  lookalike: LiveResource,
  fields: readonly string[],
): Diagnostic {
  return finding("possible-rename", desired, desired.place, {
    message: `${desired.address} will be created, but the undeclared "${lookalike.label}" has the same ${fields.join(", ")}`,
    help: `if it was renamed, pin it and no second one is created: id: ${lookalike.remoteId}`,
  });
}

/** Something unmanaged has all but the declared name; only another case of letters is likely to be meant. */
export function similarName(desired: DesiredResource, other: LiveResource, differsIn: "case" | "form"): Diagnostic {
  const found = finding("similar-name", desired, desired.place, {
    message:
      `${desired.address} will be created, but the undeclared "${other.label}" differs from its name only in ` +
      (differsIn === "case" ? "upper and lower case" : "spaces or the form of its characters"),
    help: `write the name exactly as it is live, or pin it and no second one is created: id: ${other.remoteId}`,
  });
  return differsIn === "case" ? { ...found, severity: "warning" } : found;
}

/** A secret is about to be born and nobody said where it goes. */
export function undecidedSink(desired: DesiredResource): Diagnostic {
  return finding("no-sink", desired, desired.place, {
    message: `${desired.address} will be created, but no sink takes its token; apply will refuse`,
    help:
      "say where the token goes:  token: [{ envFile: .env.local, name: INGEST_TOKEN }]\n" +
      "or that it is fetched from the dashboard by hand:  token: []",
  });
}

/** One platform of several could not be read. */
export function unreadablePlatform({ scopes, message, help }: PlatformFailure, place: Place): Diagnostic {
  return {
    ruleId: "platform-unreadable",
    severity: planRules["platform-unreadable"].severity,
    place,
    address: scopes[0] ?? "",
    message: `${scopes.map((scope) => `"${scope}"`).join(", ")} could not be read, so nothing is planned for ${scopes.length === 1 ? "it" : "them"}: ${message.replace(/\.$/, "")}`,
    ...(help === undefined ? {} : { help }),
  };
}

/** `prune` would remove it, and its provider says what would be lost with it. */
export function keptAlthoughPruned(address: Address, place: Place, reason: string): Diagnostic {
  return {
    ruleId: "kept-although-pruned",
    severity: planRules["kept-although-pruned"].severity,
    place,
    address,
    message: `${address} is not declared and stays, although \`prune\` says that it goes: ${reason}`,
    help: "declare it, or remove by hand what it holds or what it is; the next plan looks again",
  };
}

/** The platform takes so few of a kind in a minute that whoever waits should know. */
export function slowApply(
  scope: string,
  place: Place,
  { kind, plural, perMinute }: KindRules,
  count: number,
  minutes: number,
): Diagnostic {
  return {
    ruleId: "slow-apply",
    severity: planRules["slow-apply"].severity,
    place,
    address: formatAddress({ scope, kind, key: undefined }),
    message: `applying ${count} ${plural} of "${scope}" takes at least ${minutes} ${minutes === 1 ? "minute" : "minutes"}: the platform takes ${perMinute} of one action in a minute`,
    help: "give the job that long; an apply that was ended goes on where it stopped when it is run again",
  };
}

/** So much of a kind would go that it is more likely a mistake. */
export function tooManyDestroyed(
  scope: string,
  place: Place,
  { kind, plural, isArchived }: KindRules,
  count: number,
  total: number,
): Diagnostic {
  const what = isArchived === true ? "archived" : "destroyed";
  return {
    ruleId: "destroy-threshold",
    severity: planRules["destroy-threshold"].severity,
    place,
    address: formatAddress({ scope, kind, key: undefined }),
    message: `${count} of ${total} ${plural} of "${scope}" would be ${what} (${Math.round((100 * count) / total)} %, above 30 %)`,
    help: "look at each of them; if all of it is meant, apply with --allow-destroy",
  };
}

/** The credential belongs to another organization than the configuration names. */
export function wrongOrganization(
  scope: string,
  place: Place,
  declared: string,
  found: string | undefined,
): Diagnostic {
  const { severity } = planRules["wrong-organization"];
  return {
    ruleId: "wrong-organization",
    severity,
    place,
    address: scope,
    message:
      found === undefined
        ? `the API did not say which organization the token of "${scope}" belongs to; expected "${declared}"`
        : `the token of "${scope}" belongs to organization "${found}", not to "${declared}"`,
    help: "use the token of the right organization, or correct `organization.name`",
  };
}

/** The credential belongs to another account of the platform than the configuration names. */
export function wrongAccount(
  desired: DesiredResource,
  field: string,
  isUnknown: boolean,
  { message, place }: CheckProblem,
): Diagnostic {
  const verdict = isUnknown ? "may belong to another account" : "belongs to another account";
  return finding("wrong-account", desired, place ?? desired.place, {
    message: `the token of "${desired.scope}" ${verdict}: ${field} ${message}`,
    help: `use the token of the right account, or correct \`${field}\`; until then nothing is written to any platform`,
  });
}

/** Applies the severities of `rules:`; what keeps a write safe cannot be turned down. */
export function applySeverities(
  findings: readonly Diagnostic[],
  severities: Readonly<Record<string, RuleSeverity>>,
): readonly Diagnostic[] {
  return findings.flatMap((found) => {
    const wanted = Object.hasOwn(severities, found.ruleId) ? severities[found.ruleId] : undefined;
    const rule = Object.hasOwn(planRules, found.ruleId) ? planRules[found.ruleId as PlanRuleId] : undefined;
    if (wanted === undefined || rule?.isFixed === true) return [found];
    return wanted === "off" ? [] : [{ ...found, severity: wanted === "warn" ? ("warning" as const) : wanted }];
  });
}

function finding(
  ruleId: PlanRuleId,
  { address }: DesiredResource,
  place: Place,
  text: { readonly message: string; readonly help: string },
): Diagnostic {
  const severity: Severity = planRules[ruleId].severity;
  return { ruleId, severity, place, address, ...text };
}
