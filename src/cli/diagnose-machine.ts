import { chooseProxy } from "../http/choose-proxy.ts";
import { locateLock } from "../lock/locate-lock.ts";
import { readLockFile } from "../lock/lock-disk.ts";
import type { Config } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { DoctorItem } from "../model/report.ts";
import { countOf } from "../render/count-of.ts";
import type { Diagnosis } from "../workflow/diagnose-scope.ts";

/** The proxy that requests to the API go through, without its credentials; nothing to say when there is none. */
export function diagnoseProxy(apiUrl: string, environment: Readonly<Record<string, string | undefined>>): Diagnosis {
  try {
    const proxy = chooseProxy(apiUrl, environment);
    if (proxy === undefined) return nothing;
    return say({ title: "proxy", status: "ok", detail: `${proxy.host} is between here and ${new URL(apiUrl).host}` });
  } catch (error) {
    return sayProblem("proxy", error);
  }
}

/** Clocks may be apart a little; certificates and the dates of what was created are judged by them. */
const toleratedMs = 5 * 60_000;

/** `lead` is by how many milliseconds our clock is ahead of the platform's; undefined when no answer told. */
export function diagnoseClock(lead: number | undefined): Diagnosis {
  if (lead === undefined || Math.abs(lead) <= toleratedMs) return nothing;
  const distance = countOf(Math.round(Math.abs(lead) / 60_000), "minute");
  const detail = `this machine is ${distance} ${lead > 0 ? "ahead of" : "behind"} the API`;
  const help = "Set this machine's date and time; `date -u` shows what it believes.";
  return say({ title: "clock", status: "problem", detail, help }, 1);
}

/** The lock beside the configuration, where there is one. */
export async function diagnoseLock(config: Config, cwd: string): Promise<Diagnosis> {
  const { path, shownPath } = locateLock(config, cwd);
  try {
    const parsed = await readLockFile(path, shownPath);
    if (parsed === undefined) return nothing;
    const { projects, environments } = parsed.lock;
    const counts = [
      ...(projects.size > 0 || environments.size === 0 ? [countOf(projects.size, "project")] : []),
      ...(environments.size > 0 ? [countOf(environments.size, "environment")] : []),
    ];
    const detail = [shownPath, ...counts].join(", ");
    return say({ title: "lock", status: "ok", detail });
  } catch (error) {
    return sayProblem("lock", error, "Take it back from Git, or write it anew: instaform lock");
  }
}

const nothing: Diagnosis = { items: [], exitCodes: [] };

function say(item: DoctorItem, ...exitCodes: Diagnosis["exitCodes"]): Diagnosis {
  return { items: [item], exitCodes };
}

/** What stands in the way, where it is, and what to do; `usual` is for errors that do not say. */
function sayProblem(title: string, error: unknown, usual?: string): Diagnosis {
  if (!(error instanceof KnownError)) throw error;
  const { message, place, help = usual, exitCode } = error;
  const where = place === undefined ? "" : ` (${place.file}:${place.line}:${place.column})`;
  const item: DoctorItem = {
    title,
    status: "problem",
    detail: `${where === "" ? message : message.replace(/\.$/, "")}${where}`,
    ...(help === undefined ? {} : { help }),
  };
  return say(item, exitCode);
}
