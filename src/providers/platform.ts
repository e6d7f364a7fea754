import type { DeleteClient } from "../http/delete-client.ts";
import type { ChangeClient, GetClient, PostClient, TokenHeader } from "../http/http-client.ts";
import type { RatePolicy } from "../http/rate-class.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import type { Secret } from "../model/secret.ts";
import type { Provider } from "./provider.ts";

/** What decides where a scope's API is. */
export interface AddressInput {
  /** Undefined when only the platform's own address is asked for. */
  readonly scope: DeclaredScope | undefined;
  /** The scope's credential; some vendors name the region in it. */
  readonly token: Secret | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What `--api-url` says, which is about Instasent. */
  readonly apiUrl: string | undefined;
}

/** How a platform is reached: data and pure functions, because connecting is not the provider's business. */
export interface PlatformApi {
  /** The base URL of a scope as somebody wrote it; it is checked before anything is sent there. */
  readonly baseUrlOf: (input: AddressInput) => string;
  /** The settings that decide it, as a user writes them: `--api-url`. */
  readonly addressSettings: string;
  /** `authorization: Bearer` when absent. */
  readonly tokenHeader?: TokenHeader;
  /** What the vendor allows, by endpoint class. */
  readonly rates?: Readonly<Record<string, RatePolicy>>;
  /** Below the simulator's root: `/v1`, `/svix`. */
  readonly simulatorPath: string;
  /** The variable that examples name, and where a token is made. */
  readonly tokenVariable: string;
  readonly tokenPlace: string;
}

/** What a provider is given: connections by scope, each as narrow as its use, and where to note secrets. */
export interface ProviderSettings {
  /** The host for headings: `api.instasent.com`. */
  readonly hostOf: (scope: DeclaredScope) => string;
  readonly openReadClient: (scope: DeclaredScope) => GetClient;
  readonly openWriteClient: (scope: DeclaredScope) => PostClient;
  /** For platforms that can update and delete. */
  readonly openChangeClient: (scope: DeclaredScope) => ChangeClient;
  /** Opened for `contract probe` only. */
  readonly openIngestClients: (scope: DeclaredScope) => {
    readonly reader: GetClient;
    readonly writer: Pick<PostClient, "post">;
    readonly remover: DeleteClient;
  };
  /** Notes a secret that an answer carried. */
  readonly register: (secret: Secret) => void;
  /** Strikes out every registered secret. */
  readonly redact: (text: string) => string;
}

/** One line of the registry: how to reach the platform, and the provider over it. */
export interface ProviderEntry {
  readonly api: PlatformApi;
  readonly create: (settings: ProviderSettings) => Provider;
}
