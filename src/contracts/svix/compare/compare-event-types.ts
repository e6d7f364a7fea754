import type { CompatibilityChange, Direction } from "../../../model/compatibility.ts";
import { plainSchema } from "../../../model/plain-schema.ts";
import { chooseVersion } from "../choose-version.ts";
import { propertyAddress } from "../../json-schema/property-address.ts";
import type { SvixContract, SvixEventType } from "../svix-contract.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { svixCompatibilityRules, type SvixRuleId } from "./svix-compatibility-rules.ts";

/** Every change between the event types of two sets of contracts; each environment is compared with itself. */
export function compareSvixContracts(
  previous: readonly SvixContract[],
  current: readonly SvixContract[],
  direction: Direction,
): readonly CompatibilityChange[] {
  const owners = [...new Set([...previous, ...current].map(({ owner }) => owner))];
  return owners.flatMap((owner) => {
    const [before, after] = [previous, current].map((all) => all.find((each) => each.owner === owner)?.eventTypes);
    const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    return [...names].flatMap((name) =>
      compareEventTypes(before?.get(name), after?.get(name)).map(({ rule, address, words }) => ({
        ruleId: rule,
        verdict: svixCompatibilityRules[rule].verdicts[direction],
        datasources: [owner],
        address,
        reason: `${address} ${words}.`,
      })),
    );
  });
}

interface EventTypeChange {
  readonly rule: SvixRuleId;
  readonly address: string;
  readonly words: string;
}

/** The changes of one event type; messages are held against its newest schema, so that is what counts. */
export function compareEventTypes(
  previous: SvixEventType | undefined,
  current: SvixEventType | undefined,
): readonly EventTypeChange[] {
  const { address } = current ?? previous ?? { address: "" };
  if (previous === undefined) return [{ rule: "svix-event-type-added", address, words: "was added" }];
  if (current === undefined) return [{ rule: "svix-event-type-removed", address, words: "was removed" }];
  if (previous.isArchived && current.isArchived) return [];
  if (current.isArchived) return [{ rule: "svix-event-type-archived", address, words: "was archived" }];
  const revived: readonly EventTypeChange[] = previous.isArchived
    ? [{ rule: "svix-event-type-revived", address, words: "is no longer archived" }]
    : [];
  const [before, after] = [chooseVersion(previous), chooseVersion(current)];
  if (before === undefined && after === undefined) return revived;
  if (before === undefined) {
    return [...revived, { rule: "svix-schema-added", address, words: "had no schema, and has one now" }];
  }
  if (after === undefined)
    return [...revived, { rule: "svix-schema-removed", address, words: "has no schema any more" }];
  // a lock has the lists that are sets in its own order
  const [old, now] = [previous.schemas.get(before), current.schemas.get(after)].map((each) => plainSchema(each ?? {}));
  const changes = compareSchemas(old ?? {}, now ?? {});
  return [
    ...revived,
    ...changes.map(({ rule, path, words }) => ({ rule, address: propertyAddress(address, after, path), words })),
  ];
}
