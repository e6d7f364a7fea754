// A few files of undici instead of its root, which also loads fetch, WebSocket, caches and mocks: about 30 ms of start-up.

declare module "undici/lib/dispatcher/client.js" {
  import { Client } from "undici";
  export = Client;
}

declare module "undici/lib/dispatcher/proxy-agent.js" {
  import { ProxyAgent } from "undici";
  export = ProxyAgent;
}

declare module "undici/lib/dispatcher/pool.js" {
  import { Pool } from "undici";
  export = Pool;
}

declare module "undici/lib/api/api-connect.js" {
  import type { Dispatcher } from "undici";
  /** What undici's root puts on every dispatcher as `connect`. */
  const connect: Dispatcher["connect"];
  export = connect;
}
