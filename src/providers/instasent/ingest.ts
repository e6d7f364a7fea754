import type { DeleteClient } from "../../http/delete-client.ts";
import type { GetClient, PostClient, PostOutcome } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import { KnownError } from "../../model/errors.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveIngest, PushOutcome } from "../provider.ts";
import { readPushAnswer } from "./read-push-answer.ts";

/** The clients of one scope that a probe needs, each as narrow as its work. */
export interface IngestClients {
  readonly reader: GetClient;
  readonly writer: Pick<PostClient, "post">;
  readonly remover: DeleteClient;
}

/** The ingest of a project. Pushes carry `_sync`, so that the answer is about processed items. */
export function openIngest({ reader, writer, remover }: IngestClients, base: string): LiveIngest {
  const streamOf = ({ remoteId }: LiveResource) => `${base}/datasource/${encodeSegment(remoteId)}/stream`;
  const contactPath = (datasource: LiveResource, userId: string) =>
    `${streamOf(datasource)}/contacts/${encodeSegment(userId)}`;
  return {
    push: async (datasource, stream, items, signal) => {
      const path = `${streamOf(datasource)}/${stream}?_sync`;
      const outcome = await writer.post({ path, body: items, rateClass: "unstated" }, signal);
      return judgePush(path, outcome, items.length);
    },
    hasContact: async (datasource, userId, signal) => {
      try {
        await reader.get({ path: contactPath(datasource, userId), rateClass: "unstated" }, signal);
        return true;
      } catch (error) {
        if (error instanceof HttpError && error.status === 404) return false;
        throw error;
      }
    },
    removeContact: async (datasource, userId, signal) => {
      const outcome = await remover.delete({ path: contactPath(datasource, userId), rateClass: "unstated" }, signal);
      if (outcome.outcome !== "answered") return outcome.error.message;
      const { status } = outcome;
      return (status >= 200 && status < 300) || status === 404 ? undefined : `the platform answered ${status}`;
    },
  };
}

function judgePush(path: string, outcome: PostOutcome, count: number): PushOutcome {
  switch (outcome.outcome) {
    case "not-sent":
      return { outcome: "refused", error: failed(path, "was not sent", outcome.error) };
    case "unclear":
      return { outcome: "unclear", error: failed(path, "got no clear answer", outcome.error) };
    case "answered": {
      const { status, body } = outcome;
      const verdicts =
        status === 422 || (status >= 200 && status < 300) ? readPushAnswer(body, status, count) : undefined;
      if (verdicts !== undefined) return { outcome: "judged", verdicts };
      const error = HttpError.fromAnswer("POST", path, status, body);
      const isRefusal = status >= 400 && status < 500;
      return { outcome: isRefusal ? "refused" : "unclear", error };
    }
  }
}

function failed(path: string, what: string, error: Error): KnownError {
  return new KnownError(`POST ${path} ${what}: ${error.message}`, { exitCode: 1, cause: error });
}
