import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { alterAnswer } from "./alter-answer.ts";
import { errorAnswer } from "./answer.ts";
import { answerControl, isControlRequest } from "./answer-control.ts";
import { buildState } from "./build-state.ts";
import { buildControl, type SimulatorControl } from "./control.ts";
import { defaultSeed } from "./default-seed.ts";
import { FaultBook } from "./fault-book.ts";
import { formatTime } from "./format-time.ts";
import { RateLimits } from "./rate-limits.ts";
import { readRequest } from "./read-request.ts";
import { buildRecord, type RecordedRequest } from "./record-request.ts";
import type { Platform } from "./route.ts";
import { readSeed, type SimulatorSeed } from "./seed-format.ts";
import { serveRequest } from "./serve-request.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";
import { Timers } from "./timers.ts";
import { buildStateView, type StateView } from "./view-state.ts";
import { writeAnswer } from "./write-answer.ts";

export interface SimulatorSettings {
  /** A top-level key that is left out is taken from the built-in seed. */
  readonly seed?: SimulatorSeed;
  /** Read if it exists, in place of the seed's organization, tokens and projects; rewritten after each change. */
  readonly stateFile?: string;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** The platform's clock: dates, rate windows, list lags. */
  readonly now?: () => Date;
}

export interface RunningSimulator {
  /** The API's base URL, without a trailing slash: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  /** Every request to the API so far, broken ones included. */
  readonly requests: readonly RecordedRequest[];
  readonly state: StateView;
  readonly control: SimulatorControl;
  /** Ends at once, whatever is still waiting for an answer. */
  readonly stop: () => Promise<void>;
}

/** Serves the Instasent API on the loopback interface, with state, from a seed. */
export async function startSimulator(settings: SimulatorSettings = {}): Promise<RunningSimulator> {
  const now = settings.now ?? ((): Date => new Date());
  const seed = { ...defaultSeed, ...readSeed(settings.seed ?? {}, { file: "seed", keys: [] }) };
  const { stateFile } = settings;
  const faults = new FaultBook();
  const rates = new RateLimits(seed.rates ?? {}, now);
  const timers = new Timers();
  const requests: RecordedRequest[] = [];

  let options = seed.options ?? {};
  const stored = stateFile === undefined ? undefined : readStateFile(stateFile);
  let state = stored ?? buildState(seed, formatTime(now()));
  if (seed.acceptAnyToken !== undefined) state = { ...state, acceptAnyToken: seed.acceptAnyToken };
  const platform: Platform = {
    get state() {
      return state;
    },
    get options() {
      return options;
    },
    paging: seed.paging ?? {},
    now,
    commit: () => {
      if (stateFile !== undefined) writeStateFile(stateFile, state);
    },
  };

  const control = buildControl({
    platform,
    faults,
    rates,
    timers,
    setOptions: (changed) => {
      options = changed;
    },
    reset: () => {
      timers.stop();
      state = buildState(seed, formatTime(now()));
      options = seed.options ?? {};
      rates.rates = seed.rates ?? {};
      rates.reset();
      faults.clear();
      for (const fault of seed.faults ?? []) faults.add(fault);
      requests.length = 0;
      platform.commit();
    },
  });
  for (const fault of seed.faults ?? []) faults.add(fault);

  const view = buildStateView(() => state);
  const startedAt = performance.now();
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(message);
    if (isControlRequest(request)) {
      const answer = answerControl(request, { control, state: view, requests });
      return writeAnswer(
        response,
        alterAnswer(answer, {}, (status) => errorAnswer(status)),
        {},
        timers,
      );
    }
    const atMs = Math.round(performance.now() - startedAt);
    requests.push(buildRecord(request, state, { index: requests.length, atMs }));
    return serveRequest(request, response, faults.meet(request), { platform, rates, timers });
  };
  const server = createServer((message, response) => {
    // Whatever goes wrong here, a client that hung up included, ends with its connection.
    handle(message, response).catch(() => response.destroy());
  });
  const host = settings.host ?? "127.0.0.1";
  const port = await listen(server, host, settings.port ?? 0);
  platform.commit();
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}/v1`,
    requests,
    state: view,
    control,
    stop: () => stopServer(server, timers),
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port; // a TCP server that listens has such an address
}

async function stopServer(server: Server, timers: Timers): Promise<void> {
  timers.stop();
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
