import { buildProject } from "./build-project.ts";
import { giveId } from "./give-id.ts";
import { allScopes } from "./scopes.ts";
import { otherPlatforms, type OtherName } from "./other-platforms.ts";
import type { SimulatorSeed } from "./seed-format.ts";
import type { State } from "./state.ts";

/** The platform as a complete seed describes it. The same seed and time give the same ids and tokens. */
export function buildState(seed: SimulatorSeed, now: string): State {
  const ids = { idsGiven: 0 };
  const organization = {
    id: seed.organization?.id ?? giveId(ids),
    name: seed.organization?.name ?? "Acme",
    plan: seed.organization?.plan ?? { key: "premium_profile", quality: 3, status: "active" },
    api: seed.organization?.api ?? { tier: 5, extendedSupport: [] },
    account: seed.organization?.account ?? {
      funds: { currency: "EUR", value: 250.5 },
      credit: { currency: "EUR", value: 28.5, resetAt: now, resetTo: 30 },
    },
  };
  const tokens = (seed.tokens ?? []).map((token) => ({
    id: giveId(ids),
    token: token.token,
    title: token.title ?? "Simulated token",
    scopes: token.scopes ?? allScopes,
    projects: token.projects ?? null,
    createdAt: now,
  }));
  const state: State = {
    ...ids,
    organization,
    tokens,
    acceptAnyToken: seed.acceptAnyToken ?? false,
    projects: new Map(),
    others: Object.fromEntries(
      Object.entries(otherPlatforms).map(([name, { buildState: build }]) => [
        name,
        build(seed[name as OtherName] ?? {}, now),
      ]),
    ),
  };
  for (const [uid, project] of Object.entries(seed.projects ?? {})) {
    state.projects.set(uid, buildProject(state, uid, project, now));
  }
  return state;
}
