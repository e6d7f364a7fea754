import { KnownError } from "../model/errors.ts";
import { canonicalJson, isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import { isDeeperThan } from "../model/json-depth.ts";
import type { Plan } from "../model/plan.ts";
import { formatVersion } from "../model/report.ts";

/** What a saved plan was made from, so that apply can make it again and compare. */
export interface PlanOrigin {
  readonly toolVersion: string;
  readonly apiUrl: string;
  readonly environment: string | null;
  readonly targets: readonly string[];
  /** As given with `-c`; empty for the default. */
  readonly configPaths: readonly string[];
  readonly vars: Readonly<Record<string, string>>;
}

/** The approved part of a saved plan. */
export interface SavedPlan extends PlanOrigin {
  readonly fingerprint: string;
  readonly changes: readonly JsonObject[];
}

const fileType = "instaform-plan";

/** What we write stays far below; deeper values would overflow whatever walks them. */
const maxDepth = 128;

/**
 * The text of a plan file: no secrets, no timestamps, the same bytes for the same plan. `digest` over everything else
 * shows later whether somebody edited it. `redact` strikes out secrets that live values hold, such as a receiver's
 * address, before that digest is taken.
 */
export function formatPlanFile(
  plan: Plan,
  origin: PlanOrigin,
  digest: (text: string) => string,
  redact: (text: string) => string = (text) => text,
): string {
  const whole = {
    type: fileType,
    formatVersion,
    ...origin,
    fingerprint: plan.fingerprint,
    complete: plan.isComplete,
    scopes: plan.scopes,
    changes: plan.changes.map(({ address, action, before, after, sensitive, reason, place, ...rest }) => ({
      address,
      action,
      before,
      after,
      sensitive,
      reason,
      location: place,
      ...("deliveries" in rest ? { deliveries: rest.deliveries } : {}),
      ...("remoteId" in rest ? { remoteId: rest.remoteId } : {}),
    })),
    manual: plan.manual.map(({ place, ...step }) => ({ ...step, location: place })),
    summary: plan.summary,
  } as unknown as JsonObject; // built of JSON only; the compiler cannot see it through the optional fields
  const content = JSON.parse(redact(JSON.stringify(whole))) as JsonObject; // a secret is struck out within one text
  return `${JSON.stringify({ ...content, digest: digest(canonicalJson(content)) }, null, 2)}\n`;
}

/** Reads a plan file back; anything but an unedited file of this version is a `KnownError` that says so. */
export function parsePlanFile(text: string, file: string, digest: (text: string) => string): SavedPlan {
  if (isDeeperThan(text, maxDepth)) throw unusable(file, `it nests deeper than ${maxDepth} levels`, 3);
  const content = parseJson(text, file);
  if (!isJsonObject(content) || ownValue(content, "type") !== fileType) {
    throw unusable(file, "it is not a plan that `instaform plan --out` wrote", 3);
  }
  const version = ownValue(content, "formatVersion");
  if (version !== formatVersion) {
    throw unusable(
      file,
      `it has format version ${JSON.stringify(version)?.slice(0, 40) ?? "none"}; this version reads ${formatVersion}`,
      3,
    );
  }
  const { digest: written, ...rest } = content;
  if (written !== digest(canonicalJson(rest))) throw unusable(file, "it was edited after it was made", 6);
  return checkShape(rest, file);
}

function parseJson(text: string, file: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The parser's own message would echo part of the file.
    throw unusable(file, "it is not JSON, or was cut off", 3);
  }
}

/** The digest matched, so a wrong shape means another tool wrote it. */
function checkShape(content: JsonObject, file: string): SavedPlan {
  const text = (key: string): string => {
    const value = ownValue(content, key);
    if (typeof value !== "string") throw unusable(file, `"${key}" is missing`, 3);
    return value;
  };
  const texts = (key: string): readonly string[] => {
    const value = ownValue(content, key);
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    throw unusable(file, `"${key}" is missing`, 3);
  };
  const environment = ownValue(content, "environment");
  const vars = ownValue(content, "vars");
  const changes = ownValue(content, "changes");
  if (!isJsonObject(vars) || !Array.isArray(changes)) throw unusable(file, "it is incomplete", 3);
  return {
    toolVersion: text("toolVersion"),
    apiUrl: text("apiUrl"),
    environment: typeof environment === "string" ? environment : null,
    targets: texts("targets"),
    configPaths: texts("configPaths"),
    vars: Object.fromEntries(Object.entries(vars).map(([key, value]) => [key, typeof value === "string" ? value : ""])),
    fingerprint: text("fingerprint"),
    changes: changes.filter((change): change is JsonObject => isJsonObject(change)),
  };
}

function unusable(file: string, problem: string, exitCode: 3 | 6): KnownError {
  return new KnownError(`${file} cannot be applied: ${problem}.`, {
    exitCode,
    help: `Make a new plan and have it approved: instaform plan --out ${file}`,
  });
}

/** Refuses a saved plan whose writes are no longer the ones that would be done now. */
export function checkFreshness(saved: SavedPlan, current: Plan, file: string): void {
  if (saved.fingerprint === current.fingerprint) return;
  const approved = saved.changes.map(describeChange);
  const now = current.changes.map(describeChange);
  const gone = approved
    .filter((change) => !now.includes(change))
    .map((change) => `  approved, no longer needed: ${change}`);
  const extra = now
    .filter((change) => !approved.includes(change))
    .map((change) => `  needed now, not approved: ${change}`);
  const lines = [...gone, ...extra];
  const detail = lines.length > 0 ? lines.join("\n") : "  the same resources, with other values";
  throw new KnownError(`${file} is stale: what would be written now is not what was approved.\n${detail}`, {
    exitCode: 6,
    help: `Nothing was written. Make a new plan and have it approved: instaform plan --out ${file}`,
  });
}

function describeChange(change: { readonly action?: unknown; readonly address?: unknown }): string {
  return `${String(change.action)} ${String(change.address)}`;
}
