import type { Shard } from "../payloads/payload-source.ts";
import { InvalidOption } from "./global-options.ts";

/** `2/8` as the second of eight parts. */
export function parseShard(text: string): Shard {
  const match = /^([1-9][0-9]{0,4})\/([1-9][0-9]{0,4})$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  if (match === null || index > count) throw new InvalidOption("--shard takes a part of a whole, such as 2/8.");
  return { index, count };
}

export function parseWorkers(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 64) throw new InvalidOption("--workers takes a number from 1 to 64.");
  return count;
}
