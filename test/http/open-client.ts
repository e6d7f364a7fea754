import { onTestFinished } from "vitest";
import type { HttpSettings, RequestEvent } from "../../src/http/http-client.ts";
import { openHttp, type Http } from "../../src/http/open-http.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import type { Clock } from "../../src/model/clock.ts";
import { Secret } from "../../src/model/secret.ts";

export const tokenText = "ck_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT";

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
  onTestFinished(() => http.close());
  return { ...http, clock, events, settings };
}

/** A signal that nobody aborts. */
export const noAbort = new AbortController().signal;

export const get = { path: "/thing", rateClass: "m" } as const;
export const post = { path: "/thing", body: { name: "CRM" }, rateClass: "unstated" } as const;
