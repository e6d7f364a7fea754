import { buildConnection } from "./connection.ts";
import { createDeleteClient, type DeleteClient } from "./delete-client.ts";
import { createGetClient } from "./get-client.ts";
import type { ChangeClient, GetClient, HttpSettings, PostClient } from "./http-client.ts";
import { openDispatcher } from "./open-dispatcher.ts";
import { createChangeClient } from "./change-client.ts";
import { createPostClient } from "./post-client.ts";

export interface ReadOnlyHttp {
  readonly reader: GetClient;
  /** Ends every connection; the clients cannot be used afterwards. */
  close(): Promise<void>;
}

export interface Http extends ReadOnlyHttp {
  readonly writer: PostClient;
  readonly changer: ChangeClient;
}

/** For commands that must not write: behind this reader there is no code that sends anything but GET. */
export function openReadOnlyHttp(settings: HttpSettings): ReadOnlyHttp {
  const connection = buildConnection(settings);
  const dispatcher = openDispatcher({ ...connection, keepAlive: true });
  return { reader: createGetClient(connection, dispatcher), close: () => dispatcher.destroy() };
}

/** For `apply`: all clients share concurrency, pacing and the retry budget. */
export function openHttp(settings: HttpSettings): Http {
  const connection = buildConnection(settings);
  const dispatcher = openDispatcher({ ...connection, keepAlive: true });
  const reader = createGetClient(connection, dispatcher);
  const openOnce = () => openDispatcher({ ...connection, keepAlive: false });
  const writer = createPostClient(connection, reader, openOnce);
  const changer = createChangeClient(connection, writer, openOnce);
  return { reader, writer, changer, close: () => dispatcher.destroy() };
}

export interface ProbeHttp extends Omit<Http, "changer"> {
  readonly remover: DeleteClient;
}

/** For `contract probe`, the only command that deletes: what it pushed itself. */
export function openProbeHttp(settings: HttpSettings): ProbeHttp {
  const connection = buildConnection(settings);
  const dispatcher = openDispatcher({ ...connection, keepAlive: true });
  const openOnce = () => openDispatcher({ ...connection, keepAlive: false });
  const reader = createGetClient(connection, dispatcher);
  return {
    reader,
    writer: createPostClient(connection, reader, openOnce),
    remover: createDeleteClient(connection, openOnce),
    close: () => dispatcher.destroy(),
  };
}
