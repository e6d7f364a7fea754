import type { ChangeClient, GetClient } from "../../http/http-client.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { ProviderEntry, ProviderSettings } from "../platform.ts";
import type { LiveReader, LiveWriter, Provider } from "../provider.ts";
import { baseUrlOf } from "./base-url.ts";
import { declareLive } from "./declare-live.ts";
import { toDesired } from "./declare.ts";
import { readEventType } from "./event-types.ts";
import { svixKinds } from "./kinds.ts";
import { listKind, readEnvironment, readIdentity } from "./read-environment.ts";
import { archiveEventType, createEventType, updateEventType } from "./write-event-type.ts";

type SvixSettings = Pick<ProviderSettings, "hostOf" | "openReadClient" | "openChangeClient" | "redact">;

/** Svix: where it is, what it allows, and the provider over it. A scope is an environment, which a token names. */
export const svix: ProviderEntry = {
  api: {
    baseUrlOf,
    // The vendor states no numbers; a few at a time is polite.
    rates: { unstated: { concurrency: 4 } },
    simulatorPath: "/svix",
    tokenVariable: "SVIX_TOKEN",
    tokenPlace: "API Access",
  },
  create: createSvixProvider,
};

/** The provider behind the port. */
export function createSvixProvider({ hostOf, openReadClient, openChangeClient, redact }: SvixSettings): Provider {
  const readerOf = (scope: DeclaredScope, client: GetClient): LiveReader => ({
    readScope: (request, signal) => readEnvironment(client, hostOf(scope), request, signal),
    listKind: (kind, signal) => listKind(client, kind, signal),
    readResource: (_kind, remoteId, signal) => readEventType(client, remoteId, signal),
    readSpecs: async () => [],
    readIdentity: (signal) => readIdentity(client, hostOf(scope), signal),
  });
  const writerOf = (scope: DeclaredScope, client: ChangeClient): LiveWriter => ({
    ...readerOf(scope, client),
    create: (resource, signal, key) => createEventType(client, resource, key, redact, signal),
    update: (order, signal) => updateEventType(client, order, redact, signal),
    remove: (live, signal) => archiveEventType(client, live, redact, signal),
  });
  return {
    name: "svix",
    isOutsideOrganization: true,
    kinds: svixKinds,
    toDesired,
    declareLive,
    // One token is one environment; there are no scopes.
    scopesFor: () => [],
    openReader: (scope) => readerOf(scope, openReadClient(scope)),
    openWriter: (scope) => writerOf(scope, openChangeClient(scope)),
  };
}
