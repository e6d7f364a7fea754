import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  checkPath,
  checkStdin,
  checkText,
  folder,
  options,
  order,
  places,
  watching,
  writePayload,
} from "./payload-scene.ts";

const contact = '{"_user_id":"u-1","plan":"gold"}';
const contacts = options("contacts");

describe("hostile payloads", () => {
  it.each([
    ["a comma too many", `${contact}\n{"_user_id":"u",}\n`, "broken-json 2:17-18"],
    ["a text that is not closed", '{"_user_id":"u}\n', "broken-json 1:13-16"],
    ["a line that ends too early", '{"_user_id":"u"\n', "broken-json 1:16-17"],
    ["more after the end", `${contact} ${contact}\n`, "broken-json 1:34-35"],
    ["a word", '{"_user_id":NaN}\n', "broken-json 1:13-16"],
    ["a number with a leading zero", '{"_user_id":"u","age":01}\n', "broken-json 1:23-25"],
    ["a NUL byte", '{"_user_id":"u\0"}\n', "nul-byte 1:15-16"],
    ["a duplicate key", '{"_user_id":"u","plan":"a","plan":"b"}\n', "duplicate-key 1:28-34"],
    ["a duplicate key with an escape", '{"_user_id":"u","plan":"a","pl\\u0061n":"b"}\n', "duplicate-key 1:28-39"],
    ["a long whole number", '{"_user_id":"u","age":12345678901234567890}\n', "imprecise-number 1:23-43"],
    ["half of a character", '{"_user_id":"u","plan":"x\\\\ud800\\ud83d!"}\n', "half-character 1:33-39"],
    ["half of a character in a key", '{"_user_id":"u","\\uDE00":"x"}\n', "half-character 1:18-24"],
    ["minus zero", '{"_user_id":"u","age":-0}\n', "imprecise-number 1:23-25"],
    ["a list", `[${contact}]\n`, "not-an-object 1:1-35"],
    ["a number instead of an item", "12\n", "not-an-object 1:1-3"],
  ])("names the place of %s", async (_name, content, expected) => {
    const result = await checkText(content, contacts);
    expect(places(result)).toContain(expected);
    expect(places(await checkStdin(content, contacts, 7, "ndjson"))).toEqual(places(result));
  });

  it.each([
    ["CSV", "email,plan\nana@example.com,gold\n", "ndjson", "looks like CSV"],
    ["CSV with semicolons", '"email";"plan"\r\n"a;b";"gold"\r\n', "csv", "looks like CSV"],
    ["JSON over several lines", '{\n  "_user_id": "u-1"\n}\n', "ndjson", "JSON document over several lines"],
    ["a list over several lines", '[\n  {"_user_id": "u-1"}\n]\n', "jsonl", "JSON document over several lines"],
  ])("says once what a file of %s looks like, and what to do", async (_name, content, extension, expected) => {
    const result = await checkText(content, contacts, extension);
    expect(result.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ["unreadable-file", expect.stringContaining(expected)],
    ]);
    expect(result.findings[0]?.help).toMatch(/mlr --icsv|jq -c/);
  });

  it("flags a number that no program can hold", async () => {
    const result = await checkText('{"_user_id":"u","age":1e400}\n', contacts);
    expect(places(result)).toContain("imprecise-number 1:23-28");
  });

  it("refuses invalid UTF-8 in its own line only", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${contact}\n{"_user_id":"é`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${contact}\n`),
    ]);
    const result = await checkText(bytes, contacts);
    expect(places(result)).toEqual(["invalid-utf8 2:15-16"]);
    expect(result).toMatchObject({ items: 3, rejectedItems: 1 });
  });

  it("reads on after a line that is too long, without keeping it", async () => {
    const path = writePayload(`${contact}\n`);
    const mebibyte = Buffer.alloc(1024 * 1024, "x");
    for (let count = 0; count < 200; count += 1) appendFileSync(path, mebibyte);
    appendFileSync(path, `\n${contact}\n{}`);
    const before = process.memoryUsage().rss;
    const result = await checkPath(path, contacts);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(places(result)).toEqual(["line-too-long 2:1-2", "missing-user-id 4:1-3"]);
    expect(result).toMatchObject({ lines: 4, items: 4, rejectedItems: 2 });
  });

  it.each([0, 1])("takes a line of the longest length, and none that is longer by %i", async (more) => {
    const head = '{"_user_id":"';
    const line = `${head}${"u".repeat(1024 * 1024 - head.length - 2 + more)}"}`;
    for (const result of [await checkText(`${line}\n`, contacts), await checkText(line, contacts)]) {
      expect(places(result)).toEqual(more === 0 ? [] : ["line-too-long 1:1-2"]);
    }
  });

  it.each([128, 129, 100_000])("survives %i levels", async (depth) => {
    const nested = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    const rules = places(await checkText(`${nested}\n`, contacts)).map((place) => place.split(" ")[0]);
    expect(rules.includes("too-deep")).toBe(depth > 128);
    const json = places(await checkText(nested, contacts, "json")).map((place) => place.split(" ")[0]);
    expect(json.includes("too-deep")).toBe(depth > 128);
  });

  it.each([
    ["empty.ndjson", "", "ndjson"],
    ["only blank lines", "\n\n  \n", "ndjson"],
    ["an empty JSON file", "", "json"],
    ["an empty list", "[]", "json"],
    ["an empty YAML file", "# nothing\n", "yaml"],
  ])("does not let nothing pass: %s", async (_name, content, extension) => {
    expect(places(await checkText(content, contacts, extension))).toEqual(["empty-file 1:1-2"]);
  });

  it("refuses a directory, a missing file, a named pipe and gzip, each with its reason", async () => {
    mkdirSync(join(folder, "directory.ndjson"));
    execFileSync("mkfifo", [join(folder, "pipe.ndjson")]);
    const messages: string[] = [];
    for (const name of ["directory.ndjson", "missing.ndjson", "pipe.ndjson"]) {
      const [finding] = (await checkPath(join(folder, name), contacts)).findings;
      messages.push(`${finding?.ruleId} ${finding?.message}`);
    }
    const [gzip] = (await checkText(gzipSync(contact), contacts)).findings;
    messages.push(`${gzip?.ruleId} ${gzip?.message}`);
    expect(messages).toMatchInlineSnapshot(`
      [
        "unreadable-file this is a directory; name the files in it, such as with a glob",
        "unreadable-file there is no such file",
        "unreadable-file this is no regular file",
        "unreadable-file the file is compressed with gzip; pass it through: gzip -dc file.gz | instaform contract check -",
      ]
    `);
  });

  it("refuses UTF-16", async () => {
    expect(places(await checkText(Buffer.from(`\ufeff${contact}`, "utf16le"), contacts))).toEqual([
      "invalid-utf8 1:1-2",
    ]);
  });

  it("stops at an interrupt with what it has found so far", async () => {
    const lines = `${order(1, ',"total":true')}\n`.repeat(200_000);
    const interrupt = new AbortController();
    const result = await checkText(
      lines,
      watching({ signal: interrupt.signal, onProgress: () => interrupt.abort(), maxFindings: 5 }),
    );
    expect(result.isComplete).toBe(false);
    expect(result.findings).toHaveLength(5);
    expect(result.items).toBeGreaterThan(0);
    expect(result.items).toBeLessThan(200_000);
  });

  it("keeps what it says of 100,000 violations below 1 MiB", async () => {
    const result = await checkText(`${order(1, ',"total":true')}\n`.repeat(100_000), options("events"));
    expect(result.counts).toEqual([{ ruleId: "wrong-value-type", severity: "error", count: 100_000 }]);
    expect(JSON.stringify(result).length).toBeLessThan(1024 * 1024);
  });
});
