import { attentive } from "./attentive/provider.ts";
import { instasent } from "./instasent/provider.ts";
import { nameAddressSettings } from "./name-address-settings.ts";
import type { ProviderEntry } from "./platform.ts";
import { spoki } from "./spoki/provider.ts";
import { svix } from "./svix/provider.ts";

/** Every provider by the name that a declared scope carries. */
const providers = { instasent, svix, spoki, attentive } satisfies Readonly<Record<string, ProviderEntry>>;

/** The provider of a declared scope; a name that is not registered is our bug, because the schema knows the same ones. */
export function providerEntry(name: string): ProviderEntry {
  if (!Object.hasOwn(providers, name)) throw new Error(`no provider ${name}`);
  const { api, create } = providers[name as keyof typeof providers];
  return { api, create: (settings) => nameAddressSettings(create(settings), api.addressSettings) };
}
