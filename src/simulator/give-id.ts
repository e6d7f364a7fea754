import { createHash } from "node:crypto";
import type { State } from "./state.ts";

/** 24 hex digits, ascending in the order they are given, the same in every run. */
export function giveId(state: Pick<State, "idsGiven">): string {
  state.idsGiven += 1;
  const time = (0x67bdfa98 + state.idsGiven).toString(16).padStart(8, "0");
  return time + hash("id", state.idsGiven).slice(0, 16);
}

/** What every token that the simulator makes up begins with, so that it can be told from a real one, and searched for. */
const tokenMark = "sim7Qx9Kz";

/** 40 letters and digits: shaped like a secret, the same in every run. */
export function giveToken(state: Pick<State, "idsGiven">): string {
  state.idsGiven += 1;
  return tokenMark + hash("token", state.idsGiven).slice(0, 40 - tokenMark.length);
}

/** The form by which the ingest recognises an audience contact: 28 letters or digits, a dash, three digits. */
export function giveAudienceId(state: Pick<State, "idsGiven">): string {
  state.idsGiven += 1;
  return `${hash("audience", state.idsGiven).slice(0, 28)}-001`;
}

function hash(kind: string, index: number): string {
  return createHash("sha256").update(`${kind}:${index}`).digest("hex");
}
