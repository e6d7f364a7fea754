import { expect, it } from "vitest";
import { readPushAnswer } from "../../src/providers/instasent/read-push-answer.ts";

it.each<[string, unknown, number, unknown]>([
  [
    "the envelope with positions",
    { errors: [{ position: 1, error: "no" }], accepted: [{ position: 0, item: {} }] },
    200,
    [
      [0, { isAccepted: true }],
      [1, { isAccepted: false, message: "no" }],
    ],
  ],
  [
    "an envelope that does not speak of an item",
    { errors: [], accepted: [{ position: 1 }] },
    202,
    [[1, { isAccepted: true }]],
  ],
  [
    "positions that were never sent",
    { errors: [{ position: 7, error: "x" }, { position: "0" }], accepted: [] },
    200,
    [],
  ],
  [
    "the list in the order of the request",
    { entity: { items: [{ status: "success" }, { status: "error", errors: { _email: ["Invalid format"] } }] } },
    202,
    [
      [0, { isAccepted: true }],
      [1, { isAccepted: false, message: '{"_email":["Invalid format"]}' }],
    ],
  ],
  ["a list of another length", { entity: { items: [{ status: "success" }] } }, 202, undefined],
  [
    "fields of a request that was refused as a whole",
    { errors: { fields: { _user_id: ["required"] } } },
    422,
    [
      [0, { isAccepted: false, message: '{"fields":{"_user_id":["required"]}}' }],
      [1, { isAccepted: false, message: '{"fields":{"_user_id":["required"]}}' }],
    ],
  ],
  ["something else", { ok: true }, 200, undefined],
  ["a text", "accepted", 200, undefined],
])("reads %s", (_, body, status, expected) => {
  const verdicts = readPushAnswer(body, status, 2);
  expect(verdicts === undefined ? undefined : [...verdicts].toSorted(([a], [b]) => a - b)).toEqual(expected);
});
