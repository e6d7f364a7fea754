import { exchanges, type Exchange } from "../../src/simulator/watch-exchanges.ts";
import { complaintsAboutAnswer, complaintsAboutRequest, isAltered, isOurs } from "../simulator/check-exchange.ts";
import { tally } from "./tally.ts";

const seen: string[] = [];

/** Holds one exchange against the schemas of the API; what is wrong waits for `takeComplaints`. */
export function judgeExchange(exchange: Exchange): void {
  if (isOurs(exchange.request.headers)) tally.requests += 1;
  seen.push(...complaintsAboutRequest(exchange.request));
  if (exchange.answer === undefined) return;
  if (isAltered(exchange)) {
    tally.altered += 1;
    return;
  }
  tally.answers += 1;
  seen.push(...complaintsAboutAnswer(exchange));
}

/** What was wrong since it was last asked for. */
export function takeComplaints(): readonly string[] {
  return seen.splice(0);
}

let isWatching = false;

/** Watches every simulator of this process from now on. */
export function watchExchanges(): void {
  if (isWatching) return;
  isWatching = true;
  exchanges.subscribe((message) => judgeExchange(message as Exchange)); // nothing else is published there
}
