import type { GetClient, PostClient } from "../../http/http-client.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { ProviderEntry } from "../platform.ts";
import type { LiveReader, LiveWriter, Provider } from "../provider.ts";
import { createDatasource } from "./create-datasource.ts";
import { declareLive } from "./declare-live.ts";
import { toDesired } from "./declare.ts";
import { instasentKinds } from "./kinds.ts";
import { listKind, readDatasource } from "./list-kinds.ts";
import { openIngest, type IngestClients } from "./ingest.ts";
import type { Connection, SecretRegister } from "./normalise.ts";
import { readIdentity } from "./read-project.ts";
import { readScope } from "./read-scope.ts";
import { readProjectSpecs, readStreamSpecs } from "./read-stream-specs.ts";
import { scopesFor } from "./rights.ts";

/** What the provider needs of its surroundings; connections are opened by the caller, one per scope. */
export interface InstasentSettings {
  /** The host for headings: `api.instasent.com`. */
  readonly hostOf: (scope: DeclaredScope) => string;
  readonly openReadClient: (scope: DeclaredScope) => GetClient;
  readonly openWriteClient: (scope: DeclaredScope) => PostClient;
  /** Opened for `contract probe` only. */
  readonly openIngestClients: (scope: DeclaredScope) => IngestClients;
  readonly register: SecretRegister;
  /** Strikes out every registered secret. */
  readonly redact: (text: string) => string;
}

/** Instasent's Product API: where it is, what it allows, and the provider over it. */
export const instasent: ProviderEntry = {
  api: {
    baseUrlOf: ({ apiUrl, environment }) =>
      apiUrl ?? (environment["INSTASENT_API_URL"] || "https://api.instasent.com/v1"),
    addressSettings: "--api-url or INSTASENT_API_URL",
    // The vendor calls class s restrictive.
    rates: { s: { concurrency: 2 } },
    simulatorPath: "/v1",
    tokenVariable: "INSTASENT_TOKEN",
    tokenPlace: "Project settings > API tokens",
  },
  create: createInstasentProvider,
};

/** The provider behind the port. */
export function createInstasentProvider(settings: InstasentSettings): Provider {
  const { hostOf, register, redact } = settings;
  const readerOf = (scope: DeclaredScope, client: GetClient): LiveReader => {
    const connection: Connection = { client, base: baseOf(scope), register };
    return {
      readScope: (request, signal) =>
        readScope(connection, { uid: scope.remoteName, host: hostOf(scope) }, request, signal),
      listKind: (kind, signal) => listKind(connection, kind, signal),
      readResource: (_kind, remoteId, signal) => readDatasource(connection, remoteId, signal),
      readSpecs: (owner, wanted, signal) =>
        owner === "scope"
          ? readProjectSpecs(connection, wanted, signal)
          : readStreamSpecs(connection, owner, wanted, signal),
      readIdentity: (signal) => readIdentity(connection, signal),
    };
  };
  return {
    name: "instasent",
    payloadSpecs: "stream-specs",
    kinds: instasentKinds,
    toDesired,
    declareLive,
    scopesFor,
    openReader: (scope) => readerOf(scope, settings.openReadClient(scope)),
    openIngest: (scope) => openIngest(settings.openIngestClients(scope), baseOf(scope)),
    openWriter: (scope): LiveWriter => {
      const client = settings.openWriteClient(scope);
      return {
        ...readerOf(scope, client),
        create: (resource, signal) => createDatasource(client, baseOf(scope), resource, { register, redact }, signal),
      };
    },
  };
}

/** `/project/<uid>`: the uid, never the internal id, is what the API takes in paths. */
function baseOf(scope: DeclaredScope): string {
  return `/project/${encodeSegment(scope.remoteName)}`;
}
