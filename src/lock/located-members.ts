import type { LocatedJson, LocatedMember } from "./located-json.ts";

/** The value under a key; undefined in anything but an object that has it. */
export function memberOf(value: LocatedJson, name: string): LocatedJson | undefined {
  return value.kind === "object" ? value.members.get(name)?.value : undefined;
}

/** The members of an object; none of anything else. */
export function membersOf(value: LocatedJson | undefined): Iterable<readonly [string, LocatedMember]> {
  return value?.kind === "object" ? value.members : [];
}
