import type { GetClient } from "../../http/http-client.ts";
import { KnownError } from "../../model/errors.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { ProviderEntry, ProviderSettings } from "../platform.ts";
import type { LiveReader, Provider } from "../provider.ts";
import { baseUrlOf } from "./base-url.ts";
import { toDesired } from "./declare.ts";
import { attentiveKinds } from "./kinds.ts";
import { readAccount } from "./read-account.ts";

type AttentiveSettings = Pick<ProviderSettings, "hostOf" | "openReadClient">;

/** Attentive: where it is, what it allows, and the provider over it. A scope is a company, which a token names. */
export const attentive: ProviderEntry = {
  api: {
    baseUrlOf,
    addressSettings: "`url` or ATTENTIVE_API_URL",
    // 150 a second and endpoint; a plan asks once.
    rates: { unstated: { concurrency: 4 } },
    simulatorPath: "/attentive",
    tokenVariable: "ATTENTIVE_TOKEN",
    tokenPlace: "Marketplace > your custom app",
  },
  create: createAttentiveProvider,
};

/**
 * The provider behind the port. Attentive's API has no configuration to write: it can tell whose token it is, and that
 * is all. Its attributes and event types exist for payload contracts.
 */
export function createAttentiveProvider({ hostOf, openReadClient }: AttentiveSettings): Provider {
  const readerOf = (scope: DeclaredScope, client: GetClient): LiveReader => {
    const listKind = async (kind: string, signal: AbortSignal): Promise<readonly LiveResource[]> => {
      if (kind !== "account") throw new Error(`no list for kind ${kind}`);
      return [await readAccount(client, scope.key, signal)];
    };
    return {
      listKind,
      readScope: async ({ kinds }, signal) => {
        const lists = await Promise.all(kinds.map(async (kind) => [kind, await listKind(kind, signal)] as const));
        return {
          scope: scope.key,
          title: hostOf(scope),
          remoteName: hostOf(scope),
          organization: undefined,
          kinds: Object.fromEntries(lists.map(([kind, resources]) => [kind, { status: "read", resources }])),
          grantedScopes: undefined,
        };
      },
      readResource: async (kind, remoteId, signal) =>
        (await listKind(kind, signal)).find((live) => live.remoteId === remoteId),
      readSpecs: async () => [],
      readIdentity: async (signal) => {
        const { label, remoteId } = await readAccount(client, scope.key, signal);
        return { organization: `${hostOf(scope)}: ${label} (${remoteId})`, projects: [], grantedScopes: undefined };
      },
    };
  };
  return {
    name: "attentive",
    isOutsideOrganization: true,
    kinds: attentiveKinds,
    toDesired,
    // Asking who one is needs no right of its own.
    scopesFor: () => [],
    openReader: (scope) => readerOf(scope, openReadClient(scope)),
    openWriter: (scope) => ({
      ...readerOf(scope, openReadClient(scope)),
      create: async ({ address }) => ({
        outcome: "rejected",
        error: new KnownError(`${address} cannot be created: Attentive has no call for it.`, { exitCode: 3 }),
        isDocumented: true,
      }),
    }),
  };
}
