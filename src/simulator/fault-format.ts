import {
  count,
  dictionaryOf,
  flag,
  json,
  listOf,
  oneOf,
  orNull,
  positive,
  recordOf,
  text,
  type Reader,
} from "./read-shape.ts";

/** Which requests a fault meets. Without any key: all of them. */
const readMatch = recordOf({
  method: text,
  /** Below `/v1`; `*` stands for anything within one segment, `**` for anything at all. */
  path: text,
  /** Only the n-th matching request, counted from 1. */
  nth: positive,
  /** Every k-th matching request. */
  every: positive,
  /** At most so often. */
  times: positive,
});

/** What happens to a matched request. Keys combine; when several faults match, later ones win key by key. */
const readAction = recordOf({
  /** Milliseconds before anything else happens. */
  latency: count,

  // Instead of the request being carried out:
  /** Answers this status at once; `body` defaults to the API's own body for that status. */
  status: positive,
  body: json,
  /** A `Retry-After` value, sent as is; makes the answer a 429 unless `status` says otherwise. */
  retryAfter: text,
  /** A `Location` value; makes the answer a 302 unless `status` says otherwise. */
  redirect: text,
  resetBeforeCommit: flag,
  /** The client is reset now; the request is carried out so many milliseconds later. */
  commitLater: count,
  /** Never answers; `beforeCommit` carries nothing out, `afterCommit` does. */
  hang: oneOf("beforeCommit", "afterCommit"),

  // After the request was carried out:
  /** The same request is carried out twice, answered once. */
  duplicateCommit: flag,
  resetAfterCommit: flag,
  statusAfterCommit: positive,

  // What the answer looks like:
  /** Set on the answer; null removes the header. */
  headers: dictionaryOf(orNull(text)),
  /** JSON merge patch over the answer's body. */
  patch: json,
  /** Replaces the body by this text; the status stays. */
  wrongShape: text,
  /** A captive portal: status 200 and a web page. */
  html: flag,
  emptyBody: flag,
  /** Text after the JSON. */
  trailingGarbage: text,

  // How the answer travels:
  /** `contentLength`: half of the announced bytes. `chunked`: all of the JSON, but no closing chunk. */
  truncate: oneOf("contentLength", "chunked"),
  /** Milliseconds between two bytes. */
  drip: count,
  /** A gzip body that inflates to so many MiB of blanks. */
  gzipBomb: positive,
  /** A body that never ends. */
  endless: flag,

  // What lists (and views) of datasources show:
  /** Created datasources stay hidden for `ms` milliseconds, or for so many list `requests`. */
  staleList: recordOf({ ms: count, requests: count }),
  /** A stale replica answers the first, third, fifth... matching request: it has seen no creation at all. */
  alternating: flag,
  /** Page one for ever. */
  ignoreStart: flag,
  /** Pages are always full, with ids never seen before. */
  endlessPages: flag,
  /** Every page ends with a copy of its first entry. */
  repeatedIds: flag,
  /** From the second page on, an entry was inserted before (or deleted from) what page one showed. */
  shiftPages: oneOf("insert", "delete"),
  /** What `metadata.count` claims. */
  countLies: count,
});

export const readFault = recordOf({ match: readMatch, do: readAction }, ["do"]);
export const readFaults: Reader<readonly Fault[]> = listOf(readFault);

export type Fault = ReturnType<typeof readFault>;
export type FaultMatch = ReturnType<typeof readMatch>;
export type FaultAction = ReturnType<typeof readAction>;
