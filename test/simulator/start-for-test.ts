import { onTestFinished } from "vitest";
import type { Json } from "../../src/simulator/json.ts";
import { startSimulator, type RunningSimulator, type SimulatorSettings } from "../../src/simulator/start-simulator.ts";

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, loosely typed: a wrong access gives undefined and fails the assertion. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface TestCall {
  readonly body?: Json;
  readonly text?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestSimulator extends RunningSimulator {
  /** Sends one request below `/v1`; without `token` as the seed's own token, with null as nobody. */
  readonly call: (request: string, options?: TestCall) => Promise<TestAnswer>;
}

/** A simulator of the test's own, which ends with the test. */
export async function startForTest(settings: SimulatorSettings = {}): Promise<TestSimulator> {
  const simulator = await startSimulator(settings);
  onTestFinished(() => simulator.stop());
  return {
    ...simulator,
    requests: simulator.requests,
    call: async (request, options = {}) => callSimulator(simulator.url, request, options),
  };
}

async function callSimulator(url: string, request: string, options: TestCall): Promise<TestAnswer> {
  const [method = "GET", path = "/"] = request.split(" ");
  const { body, token = "simulator-token" } = options;
  const sent = options.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(url + path, {
    method,
    redirect: "manual",
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...options.headers },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The path of the default seed's project. */
export const shop = "/project/my-shop-123";

/** The code of what went wrong underneath a failed call. */
export async function failureOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  }
}
