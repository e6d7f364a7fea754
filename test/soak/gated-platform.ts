import { Agent, createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";

/** How far a request has come when the gate is asked. */
export const phases = ["arrived", "carried-out", "answered"] as const;
export type Phase = (typeof phases)[number];

/** Called at every boundary of every request; `drop` loses the request, or its answer, from there on. */
export type Gate = (request: number, phase: Phase) => "pass" | "drop" | Promise<"pass" | "drop">;

export interface GatedPlatform {
  readonly url: string;
  readonly simulator: RunningSimulator;
  /** The gate of the requests from now on, which are counted from 1 again. */
  setGate(gate: Gate): void;
  /** How many requests came since the gate was set. */
  readonly seen: () => number;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The simulator behind a server that holds every request at each of its boundaries, over real sockets. */
export async function openGatedPlatform(seed: SimulatorSeed): Promise<GatedPlatform> {
  const simulator = await startSimulator({ seed });
  const agent = new Agent({ keepAlive: true });
  let gate: Gate = () => "pass";
  let count = 0;
  const under = new Set<Promise<void>>();

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const number = (count += 1);
    const held = gate;
    const body = await readAll(message);
    if ((await held(number, "arrived")) === "drop") return void response.destroy();
    const answer = await forward(`${new URL(simulator.url).origin}${message.url ?? ""}`, message, body, agent);
    if ((await held(number, "carried-out")) === "drop") return void response.destroy();
    // A client that was killed reads no answer; that is the point.
    if (response.destroyed || response.socket?.destroyed !== false) return;
    response.writeHead(answer.status, answer.headers);
    await new Promise<void>((resolve) => response.on("close", resolve).end(answer.body, () => resolve()));
    await held(number, "answered");
  };
  const server = createServer((message, response) => {
    const serving = serve(message, response).catch(() => void response.destroy());
    under.add(serving);
    void serving.then(() => under.delete(serving));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, // a TCP server that listens has such an address
    simulator,
    setGate: (next) => {
      gate = next;
      count = 0;
    },
    seen: () => count,
    settled: async () => {
      await Promise.all(under);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      agent.destroy();
      await simulator.stop();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

async function forward(url: string, message: IncomingMessage, body: Buffer, agent: Agent): Promise<Answer> {
  const { method = "GET" } = message;
  const { connection: _, ...headers } = message.headers;
  return new Promise((resolve, reject) => {
    const request = sendRequest(url, { method, headers, agent }, (answer) => {
      readAll(answer).then((content) => {
        const { connection: _hop, "keep-alive": _alive, ...kept } = answer.headers;
        resolve({ status: answer.statusCode ?? 500, headers: kept as Answer["headers"], body: content });
      }, reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
