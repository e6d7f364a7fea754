import fc from "fast-check";
import { expect, it } from "vitest";
import { redactDeep } from "../../src/model/redact-deep.ts";

const redact = (text: string): string => text.replaceAll("secret", "***");

it("redacts every text and every key, at any depth", () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: "medium" }), (value) => {
      const planted = [value, { deep: ["a secret", { "secret key": value, nested: { other: "secret" } }] }];
      expect(JSON.stringify(redactDeep(planted, redact))).toBe(redact(JSON.stringify(planted)));
    }),
  );
});

it("keeps what holds no secret as the very same object, and what is no plain data as it is", () => {
  const map = new Map([["a", "secret"]]);
  const value = { kept: { list: [1, null, true, "text"] }, map, changed: "secret" };
  const redacted = redactDeep(value, redact);
  expect(redacted.kept).toBe(value.kept);
  expect(redacted.map).toBe(map);
  expect(redactDeep(value.kept, redact)).toBe(value.kept);
});
