import type { JsonObject } from "../json.ts";
import { buildAccount } from "./build-account.ts";
import type { SpokiSeed } from "./spoki-seed.ts";
import type { SpokiHabits, SpokiState } from "./spoki-state.ts";

/** What the platform remembers at first. */
export function buildSpokiState(seed: JsonObject, now: string): JsonObject {
  const written = seed as unknown as SpokiSeed; // what `readSpokiSeed` let through
  const template = buildAccount(written, now);
  const habits: SpokiHabits = {
    pageSize: written.pageSize ?? 15,
    bare: written.bare ?? ["accounts", "external-webhooks"],
    showsLanguageIds: written.showsLanguageIds ?? false,
    uniqueNames: written.uniqueNames ?? false,
    hasProvider: written.hasProvider ?? true,
    reviewMs: written.reviewMs ?? 24 * 60 * 60 * 1000,
    rejects: written.rejects ?? {},
    rates: written.rates ?? {},
  };
  const accounts = (written.tokens ?? []).map((token) => ({ ...template, token }));
  return { template, accounts, habits } satisfies SpokiState;
}
