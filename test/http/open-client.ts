import { inspect } from "node:util";
import { onTestFinished } from "vitest";
import type { GetClient, HttpSettings, PostClient, RequestEvent } from "../../src/http/http-client.ts";
import { openHttp, type Http } from "../../src/http/open-http.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import type { Clock } from "../../src/model/clock.ts";
import { Secret } from "../../src/model/secret.ts";
import { canary } from "../support/canary.ts";
import { expectNoSecret } from "../support/secret-watch.ts";

export const tokenText = canary("http");

/** Time that only passes while someone sleeps. */
export interface VirtualClock extends Clock {
  readonly sleeps: readonly number[];
}

export function createVirtualClock(start = Date.parse("2026-01-01T00:00:00Z")): VirtualClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
}

export interface TestClient extends Http {
  readonly clock: VirtualClock;
  readonly events: readonly RequestEvent[];
  readonly settings: HttpSettings;
}

export function buildSettings(baseUrl: string, more: Partial<HttpSettings> = {}): HttpSettings {
  return {
    baseUrl,
    token: new Secret(tokenText),
    userAgent: "instaform-test",
    clock: createVirtualClock(),
    random: () => 0.5,
    meter: createRequestMeter(),
    observe: () => {},
    environment: {},
    ...more,
  };
}

/** Both clients against a server of the test, with virtual waits; closed when the test ends. */
export function openClient(baseUrl: string, more: Partial<HttpSettings> = {}): TestClient {
  const clock = createVirtualClock();
  const events: RequestEvent[] = [];
  const settings = buildSettings(baseUrl, { clock, observe: (event) => events.push(event), ...more });
  const http = openHttp(settings);
  onTestFinished(async () => {
    await http.close();
    for (const event of events) expectNoSecret("what is told of a request", inspect(event));
  });
  const reader: GetClient = {
    get: (request, signal) => http.reader.get(request, signal).catch((error: unknown) => throwChecked(error)),
  };
  const writer: PostClient = {
    ...reader,
    post: async (request, signal) => {
      const outcome = await http.writer.post(request, signal).catch((error: unknown) => throwChecked(error));
      if ("error" in outcome) expectNoSecret("the error of a POST", inspect(outcome.error, { depth: 10 }));
      return outcome;
    },
  };
  return { ...http, reader, writer, clock, events, settings };
}

/** Whatever a request fails with, causes and all, is what a careless program would print. */
function throwChecked(error: unknown): never {
  expectNoSecret("an error", inspect(error, { depth: 10 }));
  throw error;
}

/** A signal that nobody aborts. */
export const noAbort = new AbortController().signal;

export const get = { path: "/thing", rateClass: "m" } as const;
export const post = { path: "/thing", body: { name: "CRM" }, rateClass: "unstated" } as const;
