import { isJsonObject } from "../../model/json.ts";
import type { RefusedWrite, Unwritten } from "../judge-write.ts";

/** Statuses that the vendor declares with its error body: nothing was changed. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 422, 429]);

/** Certain only with a declared status and an error body of the vendor's own shape, `{code, detail}` or `{detail: [...]}`. */
export function judgeRefusal({ status, body, error }: RefusedWrite): Unwritten | undefined {
  if (!refusals.has(status) || !isJsonObject(body) || !Object.hasOwn(body, "detail")) return undefined;
  return { verdict: status === 404 ? "missing" : status === 409 ? "conflict" : "rejected", error };
}
