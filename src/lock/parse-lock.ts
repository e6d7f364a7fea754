import { KnownError } from "../model/errors.ts";
import type { Place } from "../model/place.ts";
import { listEnvironmentSpans } from "./list-environment-spans.ts";
import { listLockSpans, type KeySpan } from "./list-lock-spans.ts";
import { JsonSyntaxError, parseLocatedJson, placeOfOffset, type LocatedMember } from "./located-json.ts";
import { lockVersion, type Lock, type LockedDatasource, type LockedProject } from "./lock.ts";
import { parseEnvironments } from "./parse-environments.ts";
import { parseOwnSpecs, parseSpecs } from "./parse-specs.ts";
import { readMember, readMembers, readText, refuseOthers } from "./read-lock-shape.ts";

/** A lock with where its parts stand. */
export interface ParsedLock {
  readonly lock: Lock;
  /** By the addresses that `listLockSpans` gives; worked out when it is asked for. */
  readonly placeOf: (address: string) => Place | undefined;
}

/** Reads the text of a lock; `file` is for messages. Throws a `KnownError` with line and column of what is wrong. */
export function parseLock(text: string, file: string): ParsedLock {
  refuseConflict(text, file);
  try {
    return readLock(text.replace(/^\uFEFF/, ""), file);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw unreadable(error.message, placeOfOffset(file, text, error.offset));
  }
}

function readLock(text: string, file: string): ParsedLock {
  const root = parseLocatedJson(text);
  const members = readMembers(root, "the lock");
  const version = readMember(members, "lockVersion", root).value;
  if (version.kind !== "other" || version.value !== lockVersion) {
    throw new KnownError(`${file} has another lock version than ${lockVersion}, the one this version reads.`, {
      exitCode: 3,
      place: placeOfOffset(file, text, version.start),
      help: "Use the version of instaform that wrote it, or write it anew: instaform lock",
    });
  }
  refuseOthers(members, ["lockVersion", "projects", "environments"]);
  const written = readMember(members, "projects", root).value;
  const projects = [...readMembers(written, "projects")].map(
    ([key, member]) => [key, readProject(key, member)] as const,
  );
  const others = members.get("environments")?.value;
  const environments = others === undefined ? new Map() : parseEnvironments(others);
  let spans: ReadonlyMap<string, KeySpan> | undefined;
  const placeOf: ParsedLock["placeOf"] = (address) => {
    spans ??= new Map([...listLockSpans(written), ...listEnvironmentSpans(others)]);
    const span = spans.get(address);
    return span === undefined ? undefined : placeOfOffset(file, text, span.keyStart, span.keyEnd - span.keyStart);
  };
  return { lock: { projects: new Map(projects), environments }, placeOf };
}

function readProject(key: string, { value }: LocatedMember): LockedProject {
  const members = readMembers(value, key);
  refuseOthers(members, ["uid", "attributes", "events", "datasources"]);
  const specs = parseSpecs(value, members);
  const datasources = [...readMembers(readMember(members, "datasources", value).value, "datasources")].map(
    ([name, member]): readonly [string, LockedDatasource] => {
      const own = readMembers(member.value, name);
      refuseOthers(own, ["id", "attributes", "events"]);
      return [name, { id: readText(readMember(own, "id", member.value), "id"), ...parseOwnSpecs(own, specs) }];
    },
  );
  return { uid: readText(readMember(members, "uid", value), "uid"), ...specs, datasources: new Map(datasources) };
}

/** A merge that nobody finished is told as such, not as a syntax error. */
function refuseConflict(text: string, file: string): void {
  const marker = /^(?:<{7}|\|{7}|>{7})(?: |$)|^={7}$/m.exec(text);
  if (marker === null) return;
  throw unreadable("there is a conflict marker of an unfinished merge", placeOfOffset(file, text, marker.index, 7));
}

function unreadable(problem: string, place: Place): KnownError {
  return new KnownError(`${place.file} is not a lock that can be read: ${problem}.`, {
    exitCode: 3,
    place,
    help: "It is written by the tool, not by hand. Write it anew: instaform lock",
  });
}
