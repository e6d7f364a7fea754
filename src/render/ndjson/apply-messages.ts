import type { ApplyEvent, ChangeResult } from "../../model/apply-result.ts";
import { assertNever } from "../../model/errors.ts";
import { describeOutcome, doing, isGoodStatus } from "../apply-words.ts";
import { resultDocument } from "../json/apply-document.ts";
import { resourceDocument, type Message } from "./message.ts";

/** One event of an apply as a line. */
export function eventMessage(event: ApplyEvent): Message {
  switch (event.type) {
    case "start":
      return {
        level: "info",
        text: `${event.address}: ${doing[event.action]}...`,
        type: "apply_start",
        body: { hook: { resource: resourceDocument(event.address), action: event.action } },
      };
    case "progress":
      return {
        level: "info",
        text: `${event.address}: ${event.message}`,
        type: "apply_progress",
        body: { hook: { resource: resourceDocument(event.address), action: event.action, message: event.message } },
      };
    case "result":
      return resultMessage(event.result);
    default:
      return assertNever(event);
  }
}

/** The result of one change: complete when the platform is as planned, errored when it is not or nobody knows. */
export function resultMessage(result: ChangeResult): Message {
  const isGood = isGoodStatus[result.status];
  const { address, action, remoteId, ...details } = resultDocument(result);
  return {
    level: isGood ? "info" : "error",
    text: `${address}: ${describeOutcome(result)}`,
    type: isGood ? "apply_complete" : "apply_errored",
    body: { hook: { resource: resourceDocument(address), action, id_key: "id", id_value: remoteId, ...details } },
  };
}
