import { formatAddress } from "../model/address.ts";
import type { LocatedJson, LocatedMember } from "./located-json.ts";
import { memberOf, membersOf } from "./located-members.ts";

/** Where a key stands in the text of a lock: offsets of its quotes. */
export type KeySpan = Pick<LocatedMember, "keyStart" | "keyEnd">;

/**
 * Every key of a lock's projects that says something, by the address of what it speaks of: `shop`, `shop/attribute/_email`,
 * `shop/event/order#order-id`, `shop/datasource/crm`; below a datasource what it has of its own:
 * `shop/datasource/crm/attribute/_email`.
 */
export function listLockSpans(projects: LocatedJson): ReadonlyMap<string, KeySpan> {
  const spans = new Map<string, KeySpan>();
  for (const [scope, project] of membersOf(projects)) {
    spans.set(scope, project);
    noteSpecs(scope, project.value, spans);
    for (const [key, datasource] of membersOf(memberOf(project.value, "datasources"))) {
      const address = formatAddress({ scope, kind: "datasource", key });
      spans.set(address, datasource);
      noteSpecs(address, datasource.value, spans);
    }
  }
  return spans;
}

function noteSpecs(owner: string, value: LocatedJson, spans: Map<string, KeySpan>): void {
  for (const [uid, attribute] of membersOf(memberOf(value, "attributes"))) {
    spans.set(`${owner}/attribute/${uid}`, attribute);
  }
  for (const [uid, event] of membersOf(memberOf(value, "events"))) {
    const address = `${owner}/event/${uid}`;
    spans.set(address, event);
    for (const [name, parameter] of membersOf(memberOf(event.value, "parameters"))) {
      spans.set(`${address}#${name}`, parameter);
    }
  }
}
