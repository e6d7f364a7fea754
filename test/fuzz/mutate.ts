import { throwDice, type Dice } from "../soak/random.ts";
import type { FuzzTarget } from "./fuzz-target.ts";

/** What no format expects, and what breaks programs that do not expect it. */
const nasty = [
  "\0",
  "\ufeff",
  "\u2028",
  "\u202e",
  "\u001b[2J",
  "\ud800",
  "__proto__",
  "constructor",
  "toString",
  "-0",
  "1e999",
  "12345678901234567890",
  "NaN",
  "::error::x",
  "\r",
  "\t",
  "\\",
  "\\u0000",
  '"',
  "'",
  "null",
  "true",
  "",
] as const;

/** The input of one case: the same for the same seed. Most start from a valid one and change it a few times. */
export function makeInput({ seeds, words }: Pick<FuzzTarget, "seeds" | "words">, seed: number): Buffer {
  const dice = throwDice(seed);
  const start = pickOne(dice, seeds);
  if (dice.chance(0.03)) return noise(dice, dice.below(400));
  if (dice.chance(0.02)) return Buffer.from(nest(dice, words));
  let text = dice.chance(0.35) ? mutateTree(dice, start) : start;
  for (let times = dice.below(6); times > 0; times -= 1) text = mutateText(dice, text, seeds, words);
  const bytes = Buffer.from(text);
  return dice.chance(0.15) ? flip(dice, bytes) : bytes;
}

function pickOne<T>(dice: Dice, items: readonly T[]): T {
  const item = items[dice.below(items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** A change of structure, where the input is JSON: values moved, dropped, doubled, replaced, wrapped. */
function mutateTree(dice: Dice, text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const replaced = JSON.stringify(value, (_key, inner: unknown) =>
    dice.chance(0.08) ? changeValue(dice, inner) : inner,
  );
  return replaced ?? "null";
}

function changeValue(dice: Dice, value: unknown): unknown {
  switch (dice.below(8)) {
    case 0:
      return null;
    case 1:
      return [value, value];
    case 2:
      return { [pickOne(dice, nasty)]: value };
    case 3:
      return dice.below(1_000_000) - 500_000;
    case 4:
      return pickOne(dice, nasty);
    case 5:
      return dice.chance(0.5);
    case 6:
      return typeof value === "string" ? value.repeat(1 + dice.below(50)) : String(value);
    default:
      return undefined;
  }
}

function mutateText(dice: Dice, text: string, seeds: readonly string[], words: readonly string[]): string {
  const at = dice.below(text.length + 1);
  const end = Math.min(text.length, at + dice.below(40));
  const insert = (what: string): string => text.slice(0, at) + what + text.slice(at);
  switch (dice.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return insert(text.slice(at, end));
    case 2:
      return insert(pickOne(dice, words));
    case 3:
      return insert(pickOne(dice, nasty));
    case 4:
      return insert(pickOne(dice, words).repeat(1 + dice.below(300)));
    case 5:
      return text.slice(0, at);
    case 6: {
      const other = pickOne(dice, seeds);
      return text.slice(0, at) + other.slice(dice.below(other.length + 1));
    }
    case 7:
      return swapLines(dice, text);
    default:
      return text.slice(0, at) + String.fromCodePoint(safePoint(dice)) + text.slice(at + 1);
  }
}

function safePoint(dice: Dice): number {
  return dice.chance(0.7) ? 32 + dice.below(95) : dice.below(0x10ffff);
}

function swapLines(dice: Dice, text: string): string {
  const lines = text.split("\n");
  const [from, to] = [dice.below(lines.length), dice.below(lines.length)];
  const [line = ""] = lines.splice(from, 1);
  lines.splice(to, 0, dice.chance(0.3) ? `  ${line}` : line);
  return lines.join("\n");
}

/** One word many times, and something in the middle. */
function nest(dice: Dice, words: readonly string[]): string {
  const [open, close] = [pickOne(dice, words), pickOne(dice, words)];
  const times = dice.below(dice.chance(0.2) ? 30_000 : 1_000);
  return open.repeat(times) + pickOne(dice, nasty) + close.repeat(times);
}

function flip(dice: Dice, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let times = 1 + dice.below(4); times > 0 && copy.length > 0; times -= 1) {
    copy[dice.below(copy.length)] = dice.below(256);
  }
  return copy;
}

function noise(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.below(256)));
}
