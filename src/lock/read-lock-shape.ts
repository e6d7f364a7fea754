import { JsonSyntaxError, type LocatedJson, type LocatedMember } from "./located-json.ts";

/** Members by name. */
export type Members = ReadonlyMap<string, LocatedMember>;

/** The members of an object; throws with the place of anything else. */
export function readMembers(value: LocatedJson, what: string): Members {
  if (value.kind === "object") return value.members;
  throw new JsonSyntaxError(`${what} should be an object`, value.start);
}

/** The member of that name; throws at the object when there is none. */
export function readMember(members: Members, name: string, owner: LocatedJson): LocatedMember {
  const member = members.get(name);
  if (member !== undefined) return member;
  throw new JsonSyntaxError(`"${name}" is missing`, owner.start);
}

/** Throws at the first member that is not ours. */
export function refuseOthers(members: Members, known: readonly string[]): void {
  for (const [name, { keyStart }] of members) {
    if (!known.includes(name)) throw new JsonSyntaxError(`"${name}" is no part of a lock`, keyStart);
  }
}

/** Text that is not empty. */
export function readText({ value }: LocatedMember, name: string): string {
  if (value.kind === "other" && typeof value.value === "string" && value.value !== "") return value.value;
  throw new JsonSyntaxError(`"${name}" should be text`, value.start);
}

/** A flag, which is false when it is left out. */
export function readFlag(member: LocatedMember | undefined, name: string): boolean {
  if (member === undefined) return false;
  const { value } = member;
  if (value.kind === "other" && typeof value.value === "boolean") return value.value;
  throw new JsonSyntaxError(`"${name}" should be true or false`, value.start);
}

/** A whole number above 0, or undefined when it is left out. */
export function readCount(member: LocatedMember | undefined, name: string): number | undefined {
  if (member === undefined) return undefined;
  const { value } = member;
  if (value.kind === "other" && typeof value.value === "number" && Number.isSafeInteger(value.value) && value.value > 0)
    return value.value;
  throw new JsonSyntaxError(`"${name}" should be a whole number above 0`, value.start);
}

/** An object as a map of what its members are. */
export function parseMap<T>(
  value: LocatedJson,
  what: string,
  parse: (value: LocatedJson, key: string) => T,
): ReadonlyMap<string, T> {
  return new Map([...readMembers(value, what)].map(([key, member]) => [key, parse(member.value, key)]));
}

/** True for JSON's null. */
export function isNull(value: LocatedJson): boolean {
  return value.kind === "other" && value.value === null;
}
