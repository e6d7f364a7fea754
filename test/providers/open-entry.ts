import type { HttpSettings } from "../../src/http/http-client.ts";
import { openHttp } from "../../src/http/open-http.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import type { DeclaredScope } from "../../src/model/declaration.ts";
import { Secret } from "../../src/model/secret.ts";
import type { ProviderEntry } from "../../src/providers/platform.ts";
import type { LiveWriter, Provider } from "../../src/providers/provider.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";
import { placeAt } from "../plan/scenario.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/** A registered provider, as the program opens it, against a simulator of its own. */
export interface OpenEntry {
  readonly simulator: RunningSimulator;
  readonly provider: Provider;
  readonly scope: DeclaredScope;
  readonly writer: LiveWriter;
  readonly clock: VirtualClock;
  readonly close: () => Promise<void>;
}

export interface EntryOptions {
  /** The scope's provider and key. */
  readonly scope: Pick<DeclaredScope, "provider" | "key"> & Partial<DeclaredScope>;
  readonly seed?: SimulatorSeed;
  readonly http?: Partial<HttpSettings>;
  /** Hears of every secret that an answer carried. */
  readonly register?: (secret: Secret) => void;
}

/** The provider over the real HTTP client, with virtual time. Close it. */
export async function openEntry({ api, create }: ProviderEntry, options: EntryOptions): Promise<OpenEntry> {
  const clock = createVirtualClock();
  const simulator = await startSimulator({ seed: { acceptAnyToken: true, ...options.seed }, now: clock.date });
  const scope: DeclaredScope = {
    remoteName: options.scope.key,
    token: { status: "undeclared", place: placeAt(1) },
    mentionedKinds: [],
    declarations: [],
    place: placeAt(1),
    ...options.scope,
  };
  const http = openHttp({
    baseUrl: new URL(api.simulatorPath, simulator.url).href,
    token: new Secret("token-of-the-test"),
    ...(api.tokenHeader === undefined ? {} : { tokenHeader: api.tokenHeader }),
    ...(api.rates === undefined ? {} : { rates: api.rates }),
    userAgent: "instaform-test",
    clock,
    random: () => 0.5,
    meter: createRequestMeter(),
    observe: () => undefined,
    environment: {},
    ...options.http,
  });
  const provider = create({
    hostOf: () => "api.example.com",
    openReadClient: () => http.reader,
    openWriteClient: () => http.writer,
    openChangeClient: () => http.changer,
    openIngestClients: () => {
      throw new Error("nothing is pushed here");
    },
    register: options.register ?? (() => undefined),
    redact: (text) => text,
  });
  const close = async () => {
    await http.close();
    await simulator.stop();
  };
  return { simulator, provider, scope, writer: provider.openWriter(scope), clock, close };
}
