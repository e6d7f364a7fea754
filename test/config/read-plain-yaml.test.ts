import fc from "fast-check";
import { expect, it } from "vitest";
import { nearlyPlain, plainDocument } from "./plain-documents.ts";
import { readTwice } from "./read-twice.ts";

it("gives what the parser of all YAML gives, with the same places, or leaves the text to it", () => {
  fc.assert(
    fc.property(nearlyPlain, (text) => {
      const { quick, full } = readTwice(text);
      if (quick !== undefined) expect(quick).toBe(full);
    }),
    { numRuns: 150 },
  );
});

it("reads what is written plainly by itself", () => {
  fc.assert(
    fc.property(plainDocument, (text) => {
      const { quick, full } = readTwice(text);
      expect(quick).toBe(full);
    }),
    { numRuns: 50 },
  );
});
