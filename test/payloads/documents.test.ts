import { describe, expect, it } from "vitest";
import { checkStdin, checkText, options, order, places, watching } from "./payload-scene.ts";

const contacts = options("contacts");

describe("JSON and YAML documents", () => {
  it("takes one object, or a list of them", async () => {
    expect(await checkText('{\n  "_user_id": "u"\n}\n', contacts, "json")).toMatchObject({ items: 1, findings: [] });
    expect(await checkText('[{"_user_id":"u"},{"_user_id":"v"}]', contacts, "json")).toMatchObject({ items: 2 });
  });

  it("places findings in lines and columns, also in a list and behind a byte order mark", async () => {
    const text = '\ufeff[\r\n  {"_user_id": "u"},\r\n  {"_user_id": "é😀", "age": "x",\r\n   "plann": 1}\r\n]';
    expect(places(await checkText(text, contacts, "json"))).toEqual([
      "wrong-value-type 3:30-33",
      "unknown-attribute 4:4-11",
    ]);
  });

  it("names duplicate keys, broken JSON and what is no item", async () => {
    expect(places(await checkText('[{"_user_id":"u","plan":"a",\n"plan":"b"}]', contacts, "json"))).toEqual([
      "duplicate-key 2:1-7",
    ]);
    expect(places(await checkText('[\n{"_user_id":"u"\n]', contacts, "json"))).toEqual(["broken-json 3:1-2"]);
    expect(places(await checkText('["x"]', contacts, "json"))).toEqual(["not-an-object 1:2-5"]);
  });

  it("compares ids within a document too", async () => {
    const result = await checkText(`[${order(1)},\n${order(1)}]`, watching(), "json");
    expect(places(result)).toEqual(["duplicate-event-id 2:31-36"]);
    expect(result.rejectedItems).toBe(1);
  });

  it("reads YAML with places", async () => {
    const text = "- _user_id: u\n  plan: gold\n- _user_id: v\n  age: many\n  plann: x\n";
    expect(places(await checkText(text, contacts, "yaml"))).toEqual([
      "wrong-value-type 4:8-12",
      "unknown-attribute 5:3-8",
    ]);
    expect(places(await checkText("a: [\n", contacts, "yaml"))[0]).toMatch(/^yaml-syntax /);
    // Half of a character is none for YAML, so nothing is there to judge.
    const half = await checkText('_user_id: u\nplan: "x\\ud800"\n', contacts, "yaml");
    expect(places(half)).toEqual(["yaml-syntax 2:7-16"]);
    expect(half.items).toBe(0);
  });

  it("refuses a document above 16 MiB and says what to do", async () => {
    const line = `${order(1)},\n`;
    const text = `[${line.repeat(Math.ceil((16 * 1024 * 1024) / line.length))}${order(1)}]`;
    const { findings } = await checkText(text, watching(), "json");
    expect(findings).toMatchObject([{ ruleId: "file-too-large", help: expect.stringContaining("NDJSON") as string }]);
    expect(places(await checkStdin(text, watching(), 1 << 16))).toEqual(places({ findings } as never));
  });

  it("tells the format of stdin by its content", async () => {
    for (const [text, format] of [
      ['[{"_user_id":"u"}]', "json"],
      ['{\n"_user_id":"u"\n}', "json"],
      ['{"_user_id":"u"}\n{"_user_id":"v"}\n', "ndjson"],
      ['{"_user_id":"u"}', "ndjson"],
      ["_user_id: u\n", "yaml"],
    ] as const) {
      expect(await checkStdin(text, contacts)).toMatchObject({ format, findings: [] });
    }
  });
});
