import type { ChangeClient, GetClient } from "../../http/http-client.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { ProviderEntry, ProviderSettings } from "../platform.ts";
import type { LiveReader, LiveWriter, Provider } from "../provider.ts";
import { baseUrlOf } from "./base-url.ts";
import { declareLive } from "./declare-live.ts";
import { toDesired } from "./declare.ts";
import { svixKinds } from "./kinds.ts";
import { isLegacy } from "./legacy.ts";
import { listKind, readEnvironment, readIdentity, readResource } from "./read-environment.ts";
import { archiveEventType, createEventType, updateEventType } from "./write-event-type.ts";
import { createIntegration, deleteIntegration, howToGetKey, updateIntegration } from "./write-integration.ts";

type SvixSettings = Pick<ProviderSettings, "hostOf" | "openReadClient" | "openChangeClient" | "redact">;

/** Svix: where it is, what it allows, and the provider over it. A scope is an environment, which a token names. */
export const svix: ProviderEntry = {
  api: {
    baseUrlOf,
    addressSettings: "`url`, `region` or SVIX_SERVER_URL",
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
    readScope: (request, signal) => readEnvironment(client, hostOf(scope), scope, request, signal),
    listKind: (kind, signal) => listKind(client, scope, kind, signal),
    readResource: (kind, remoteId, signal) => readResource(client, kind, remoteId, signal),
    readSpecs: async () => [],
    readIdentity: (signal) => readIdentity(client, hostOf(scope), signal),
  });
  const writerOf = (scope: DeclaredScope, client: ChangeClient): LiveWriter => {
    const reader = readerOf(scope, client);
    // What is listed before a create tells which words the server knows.
    let isOlder = false;
    const writing = () => ({ redact, isLegacy: isOlder });
    return {
      ...reader,
      listKind: async (kind, signal) => {
        const listed = await reader.listKind(kind, signal);
        isOlder ||= listed.some(isLegacy);
        return listed;
      },
      remarkOn: (created) => (created.kind === "integration" ? howToGetKey(created) : undefined),
      create: (resource, signal, key) => {
        const send = resource.kind === "integration" ? createIntegration : createEventType;
        return send(client, resource, key, writing(), signal);
      },
      update: (order, signal) => {
        const send = order.live.kind === "integration" ? updateIntegration : updateEventType;
        return send(client, order, writing(), signal);
      },
      remove: (live, signal) => {
        const send = live.kind === "integration" ? deleteIntegration : archiveEventType;
        return send(client, live, writing(), signal);
      },
    };
  };
  return {
    name: "svix",
    payloadSpecs: "event-types",
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
