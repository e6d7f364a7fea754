import type { Dispatcher } from "undici";
import connectTunnel from "undici/lib/api/api-connect.js";
import Client from "undici/lib/dispatcher/client.js";
import Pool from "undici/lib/dispatcher/pool.js";
import ProxyAgent from "undici/lib/dispatcher/proxy-agent.js";
import type { HttpLimits } from "./limits.ts";

export interface DispatcherOptions {
  /** Where all requests go. */
  readonly origin: string;
  readonly proxy: URL | undefined;
  readonly limits: HttpLimits;
  /** False for a request that must not meet a connection that the server may just be closing. */
  readonly keepAlive: boolean;
}

/** Connections of our own, which we close; nothing is shared with the global dispatcher. */
export function openDispatcher({ origin, proxy, limits, keepAlive }: DispatcherOptions): Dispatcher {
  // Said here, so that no variable of the environment can say otherwise.
  const connect = { timeout: limits.connectMs, rejectUnauthorized: true };
  const options = {
    // Pipelining would serialise answers behind the slowest; 0 sends `connection: close`.
    pipelining: keepAlive ? 1 : 0,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    maxHeaderSize: limits.maxHeaderBytes,
  };
  // A client has one connection, which is cheaper to set up than a pool of one.
  if (proxy === undefined) return new (keepAlive ? Pool : Client)(origin, { ...options, connect });
  return new ProxyAgent({
    ...options,
    uri: proxy.href,
    proxyTunnel: false, // https is tunnelled all the same; plain http goes in the way that every proxy knows
    proxyTls: connect,
    requestTls: connect,
    clientFactory: (origin, poolOptions) => openPool(origin, poolOptions, limits),
  });
}

/** The connections to the proxy itself; what is said there is part of connecting. */
function openPool(origin: URL, options: object, { connectMs, maxHeaderBytes }: HttpLimits): Dispatcher {
  const pool = new Pool(origin, { ...options, headersTimeout: connectMs, maxHeaderSize: maxHeaderBytes });
  const openTunnel: Dispatcher["connect"] = connectTunnel.bind(pool);
  // The proxy agent asks for tunnels with it; it is not there unless the root of undici was loaded.
  return Object.assign(pool, {
    connect: (options: Dispatcher.ConnectOptions) =>
      openTunnel(options).catch((error: unknown) => {
        throw finalError(error);
      }),
  });
}

/** undici connects again and again, without a pause or an end, on the code that a proxy's hanging up has there. */
function finalError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "UND_ERR_SOCKET") return error;
  return Object.assign(new Error("the proxy closed the connection", { cause: error }), { code: "ECONNRESET" });
}
