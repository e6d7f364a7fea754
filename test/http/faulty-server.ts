import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** One request as a server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly seen: readonly SeenRequest[];
  /** Connections that were ever opened. */
  readonly connections: () => number;
}

/** An HTTP server on loopback that reads the whole request before `answer`; closed when the test ends. */
export async function startHttpServer(
  answer: (request: SeenRequest, response: ServerResponse, count: number) => void,
): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const listener: RequestListener = (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      answer(one, response, seen.length);
    });
    request.on("error", () => {});
  };
  return listen(createServer(listener), seen);
}

/** A TCP server that waits for the end of a request, then lets `answer` write whatever it likes. */
export async function startRawServer(answer: (socket: Socket, count: number) => void): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const server = createTcpServer((socket) => {
    let text = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const [head = "", body = ""] = text.split("\r\n\r\n", 2);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (!text.includes("\r\n\r\n") || body.length < length) return;
      const [method = "", url = ""] = head.split(" ");
      seen.push({ method, url, headers: {}, body });
      text = "";
      answer(socket, seen.length);
    });
  });
  return listen(server, seen);
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

export async function listen(server: Server, seen: readonly SeenRequest[]): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  return { url: `http://127.0.0.1:${port}`, port, seen, connections: () => connections };
}
