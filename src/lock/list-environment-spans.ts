import { escapeStep } from "../contracts/json-schema/property-address.ts";
import { formatAddress } from "../model/address.ts";
import type { LocatedJson, LocatedMember } from "./located-json.ts";
import type { KeySpan } from "./list-lock-spans.ts";
import { memberOf, membersOf } from "./located-members.ts";

/**
 * Every key of a lock's environments that says something, by the address that findings have: `svix:main`,
 * `svix:main/event-type/order.created`, and with `#1/customer/email` a version and a property in it.
 */
export function listEnvironmentSpans(environments: LocatedJson | undefined): readonly (readonly [string, KeySpan])[] {
  return [...membersOf(environments)].flatMap(([scope, environment]) => [
    [scope, environment] as const,
    ...[...membersOf(memberOf(environment.value, "eventTypes"))].flatMap(([key, eventType]) => {
      const address = formatAddress({ scope, kind: "event-type", key });
      return [
        [address, eventType] as const,
        ...[...membersOf(memberOf(eventType.value, "schemas"))].flatMap(([version, schema]) =>
          listSchemaSpans(`${address}#${version}`, schema),
        ),
      ];
    }),
  ]);
}

function listSchemaSpans(address: string, member: LocatedMember): readonly (readonly [string, KeySpan])[] {
  const items = member.value.kind === "object" ? member.value.members.get("items") : undefined;
  return [
    [address, member],
    ...[...membersOf(memberOf(member.value, "properties"))].flatMap(([key, property]) =>
      listSchemaSpans(`${address}/${escapeStep(key)}`, property),
    ),
    ...(items?.value.kind === "object" ? listSchemaSpans(`${address}/*`, items) : []),
  ];
}
