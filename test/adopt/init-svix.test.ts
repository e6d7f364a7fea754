import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { awkwardText } from "./arbitrary-project.ts";
import { run } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "instaform-adopt-svix-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const name = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9\-_.]{0,20}$/),
  fc.constantFrom("null", "1.0", "a".repeat(200)),
);

/** What Svix takes as a description: something to see, and no control characters. */
const description = awkwardText.filter((text) => /\S/.test(text) && !/\p{Cc}/u.test(text));

/** A schema as people hand it in, and as Svix takes it: keywords, and data of any shape under those that hold some. */
const schema = fc
  .record(
    {
      type: fc.constant("object"),
      title: awkwardText,
      required: fc.uniqueArray(awkwardText, { maxLength: 2 }),
      properties: fc.dictionary(
        awkwardText,
        fc.record({ type: fc.constant("string"), pattern: fc.constantFrom("^[a-z]+$", "\\S", "#: ") }),
        {
          maxKeys: 2,
        },
      ),
      examples: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 2 }),
    },
    { requiredKeys: ["type"] },
  )
  // The simulator's file is JSON, which has no minus zero.
  .map((each) => JSON.parse(JSON.stringify(each)) as object);

const eventType = fc.record(
  {
    description,
    groupName: fc.option(name),
    featureFlags: fc.option(fc.uniqueArray(name, { minLength: 1, maxLength: 2 })),
    deprecated: fc.boolean(),
    archived: fc.boolean(),
    schemas: fc.option(fc.dictionary(fc.constantFrom("1", "2", "2024-01"), schema, { maxKeys: 2 })),
  },
  { requiredKeys: ["description"] },
);

it("writes a configuration of a Svix environment whose plan is empty, whatever is live", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, eventType, { maxKeys: 4 }), async (eventTypes) => {
      const cwd = mkdtempSync(join(folder, "case-"));
      writeFileSync(join(cwd, "seed.yaml"), JSON.stringify({ svix: { eventTypes } }));
      const init = await run(cwd, ["init", "--from", "svix:main", "--simulate=seed.yaml"], "");
      expect(init, init.stdout + init.stderr).toMatchObject({ exitCode: 0, stderr: "" });
      const text = readFileSync(join(cwd, "instasent.yaml"), "utf8");
      const plan = await run(cwd, ["plan", "--format", "json", "--checks", "strict", "--simulate=seed.yaml"], "");
      expect(JSON.parse(plan.stdout), text).toMatchObject({ changes: [], manual: [], checks: [], unmanaged: [] });
      expect(plan.exitCode, text).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 120_000);
