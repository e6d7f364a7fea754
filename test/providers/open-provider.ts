import { inspect } from "node:util";
import { onTestFinished } from "vitest";
import type { HttpSettings } from "../../src/http/http-client.ts";
import { openHttp } from "../../src/http/open-http.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import type { Declaration, DeclaredScope } from "../../src/model/declaration.ts";
import { Secret } from "../../src/model/secret.ts";
import type { LiveWriter, Provider } from "../../src/providers/provider.ts";
import { createInstasentProvider } from "../../src/providers/instasent/provider.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";
import { canary } from "../support/canary.ts";
import { expectNoSecret } from "../support/secret-watch.ts";
import { placeAt } from "../plan/scenario.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

export interface OpenProvider {
  readonly simulator: RunningSimulator;
  readonly provider: Provider;
  readonly scope: DeclaredScope;
  readonly writer: LiveWriter;
  readonly clock: VirtualClock;
  /** What the provider registered as secret, in order. */
  readonly secrets: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ProviderOptions {
  readonly seed?: SimulatorSeed;
  readonly uid?: string;
  readonly token?: string;
  readonly declarations?: readonly Declaration[];
  readonly http?: Partial<HttpSettings>;
}

export const projectUid = "my-shop-123";

/** Two datasources and a little of everything else. */
export const smallSeed: SimulatorSeed = {
  projects: {
    [projectUid]: {
      defaultSmsSender: "SHOP",
      senders: [{ from: "SHOP", id: "s1" }, { from: "INFO" }],
      datasources: [
        { name: "Web", id: "d1", token: canary("web") },
        { name: "POS", id: "d2", token: canary("pos") },
      ],
      attributes: [{ uid: "tier", dataType: "keyword", multivalue: 5, custom: true }],
      events: [{ uid: "order", category: "ecommerce", parameters: [{ parameter: "order-id", maxLength: 128 }] }],
      segments: [
        { uid: "vip", name: "VIP", type: "static" },
        { uid: "recent", name: "Recent", type: "dynamic" },
      ],
      campaigns: [{ title: "Sale", id: "c1" }],
      automations: [{ title: "Welcome", id: "w1" }],
    },
  },
};

/** The real provider with the real HTTP client against a simulator of its own. Close it, or use `openForTest`. */
export async function openProvider(options: ProviderOptions = {}): Promise<OpenProvider> {
  const clock = createVirtualClock();
  const simulator = await startSimulator({ seed: { ...smallSeed, ...options.seed }, now: clock.date });
  const scope: DeclaredScope = {
    provider: "instasent",
    key: "shop",
    remoteName: options.uid ?? projectUid,
    token: { status: "undeclared", place: placeAt(1) },
    mentionedKinds: [],
    declarations: options.declarations ?? [],
    place: placeAt(1),
  };
  const http = openHttp({
    baseUrl: simulator.url,
    token: new Secret(options.token ?? "simulator-token"),
    userAgent: "instaform-test",
    clock,
    random: () => 0.5,
    meter: createRequestMeter(),
    observe: (event) => expectNoSecret("what is told of a request", inspect(event)),
    environment: {},
    ...options.http,
  });
  const secrets: string[] = [];
  const provider = createInstasentProvider({
    hostOf: () => "api.example.com",
    openReadClient: () => http.reader,
    openWriteClient: () => http.writer,
    openIngestClients: () => {
      throw new Error("nothing is pushed here");
    },
    register: (secret) => secrets.push(secret.reveal()),
    redact: (text) => text,
  });
  const close = async () => {
    await http.close();
    await simulator.stop();
  };
  return { simulator, provider, scope, writer: provider.openWriter(scope), clock, secrets, close };
}

export async function openForTest(options: ProviderOptions = {}): Promise<OpenProvider> {
  const opened = await openProvider(options);
  onTestFinished(opened.close);
  return opened;
}

/** A signal that nobody aborts. */
export const calm: AbortSignal = new AbortController().signal;

/** How a call fails: the error's name, message and exit code; undefined when it does not. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ readonly name: string; readonly message: string; readonly exitCode: unknown } | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: error.name, message: error.message, exitCode: "exitCode" in error ? error.exitCode : undefined };
  }
}
