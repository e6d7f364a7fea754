import type { ChangeClient, ChangeRequest } from "../../http/http-client.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import type { Secret } from "../../model/secret.ts";
import { judgeWrite, type Judged } from "../judge-write.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { rateClassOf } from "./rates.ts";

/** What writing needs: a connection, and where to note and strike out secrets. */
export interface WriteMeans {
  readonly client: ChangeClient;
  readonly redact: (text: string) => string;
  readonly register: (secret: Secret) => void;
  readonly signal: AbortSignal;
}

/** Sends one write, once, in its endpoint's bucket. */
export async function send(
  { client, redact, signal }: WriteMeans,
  method: ChangeRequest["method"],
  path: string,
  body?: unknown,
): Promise<Judged> {
  const request = { method, path, rateClass: rateClassOf(method, path), ...(body === undefined ? {} : { body }) };
  return judgeWrite(request, await client.change(request, signal), redact, judgeRefusal);
}

/** `/lists/7/`: every address ends with a slash, without which the server redirects and the body is lost. */
export function itemPath(list: string, id: string, action?: string): string {
  return `${list}${encodeSegment(id)}/${action === undefined ? "" : `${action}/`}`;
}
