import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawCast } from "../tooling/draw-cast.mjs";
import { recordDemo } from "../tooling/record-demo.mjs";
import { expectNoSecret } from "../support/secret-watch.ts";

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

it("shows what the program prints today (else: npm run cast, and look at it)", async () => {
  const cast = await recordDemo();
  expectNoSecret("the recording", cast);
  expect(read("demo.cast")).toBe(cast);
  expect(read("demo.svg")).toBe(drawCast(cast));
}, 60_000);
