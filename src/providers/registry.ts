import { createInstasentProvider, type InstasentSettings } from "./instasent/provider.ts";
import type { Provider } from "./provider.ts";

/** What a provider is given: how to connect to a scope, and where to note secrets. */
export type ProviderSettings = InstasentSettings;

/** Every provider by the name that a declared scope carries. */
export const providerFactories = {
  instasent: createInstasentProvider,
} satisfies Readonly<Record<string, (settings: ProviderSettings) => Provider>>;
