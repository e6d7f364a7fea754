import type { ChangeClient, GetClient } from "../../http/http-client.ts";
import { KnownError } from "../../model/errors.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { ProviderEntry, ProviderSettings } from "../platform.ts";
import type { LiveReader, LiveWriter, Provider, UpdateOrder, WriteOutcome } from "../provider.ts";
import { baseUrlOf } from "./base-url.ts";
import { createResource } from "./create.ts";
import { declareLive } from "./declare-live.ts";
import { toDesired } from "./declare.ts";
import { guardTemplate } from "./guard-template.ts";
import { spokiKinds } from "./kinds.ts";
import { whyListStays } from "./lists.ts";
import { rates } from "./rates.ts";
import { listKind, readAccount, readIdentity, readResource } from "./read-account.ts";
import { removeResource } from "./remove.ts";
import type { WriteMeans } from "./send.ts";
import { whyFieldStays } from "./why-field-stays.ts";
import { updateCustomField } from "./write-custom-field.ts";
import { updateTemplate } from "./write-template.ts";
import { updateWebhook } from "./write-webhook.ts";

type SpokiSettings = Pick<ProviderSettings, "hostOf" | "openReadClient" | "openChangeClient" | "redact" | "register">;

/** Spoki: where it is, what it allows, and the provider over it. A scope is an account, which a key names. */
export const spoki: ProviderEntry = {
  api: {
    baseUrlOf,
    addressSettings: "`url` or SPOKI_API_URL",
    tokenHeader: { name: "x-spoki-api-key", prefix: "" },
    rates,
    simulatorPath: "/spoki/api/1",
    tokenVariable: "SPOKI_API_KEY",
    tokenPlace: "the API key of the account",
  },
  create: createSpokiProvider,
};

/** The provider behind the port. */
export function createSpokiProvider(settings: SpokiSettings): Provider {
  const { hostOf, openReadClient, openChangeClient, redact, register } = settings;
  const readerOf = (scope: DeclaredScope, client: GetClient): LiveReader => ({
    readScope: (request, signal) => readAccount({ client, register, signal }, hostOf(scope), request),
    listKind: (kind, signal) => listKind({ client, register, signal }, kind),
    readResource: (kind, remoteId, signal) => readResource({ client, register, signal }, kind, remoteId),
    readSpecs: async () => [],
    readIdentity: (signal) => readIdentity({ client, register, signal }),
  });
  const writerOf = (scope: DeclaredScope, client: ChangeClient): LiveWriter => {
    const means = (signal: AbortSignal): WriteMeans => ({ client, redact, register, signal });
    return {
      ...readerOf(scope, client),
      create: (resource, signal) => createResource(means(signal), resource),
      update: (order, signal) => updateResource(means(signal), order),
      remove: (live, signal) => removeResource(means(signal), live),
    };
  };
  return {
    name: "spoki",
    isOutsideOrganization: true,
    kinds: spokiKinds,
    toDesired,
    declareLive,
    guardUpdate: (desired, live, fields) =>
      live.kind === "template" ? guardTemplate(desired, live, fields) : { held: {} },
    guardRemoval: (live, livingOf) => {
      if (live.kind === "list") return whyListStays(live);
      return live.kind === "custom-field" ? whyFieldStays(live, livingOf("template")) : undefined;
    },
    // One key is one account; there are no scopes.
    scopesFor: () => [],
    openReader: (scope) => readerOf(scope, openReadClient(scope)),
    openWriter: (scope) => writerOf(scope, openChangeClient(scope)),
  };
}

async function updateResource(means: WriteMeans, order: UpdateOrder): Promise<WriteOutcome> {
  switch (order.live.kind) {
    case "custom-field":
      return updateCustomField(means, order);
    case "template":
      return updateTemplate(means, order);
    case "webhook":
      return updateWebhook(means, order);
    default:
      return {
        outcome: "rejected",
        error: new KnownError(`The API cannot change a ${order.live.kind}.`, { exitCode: 1 }),
      };
  }
}
