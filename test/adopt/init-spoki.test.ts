import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { awkwardText } from "./arbitrary-project.ts";
import { run } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "instaform-adopt-spoki-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text that Spoki keeps as it is: something to see in it. */
const text = awkwardText.filter((each) => /\S/.test(each) && !/\p{Cc}/u.test(each)).map((each) => each.trim());
/** What no key of a configuration may be, nor may one be very long; a list of such a name is left out, which is said. */
const forbidden = ["__proto__", "constructor", "prototype"];
const keyText = text.filter((each) => !forbidden.includes(each) && each.length <= 100);
const code = fc.stringMatching(/^[A-Z][A-Z0-9_]{3,12}$/).filter((each) => !/NAME|EMAIL|PHONE|LANGUAGE/.test(each));

const language = fc.record(
  {
    status: fc.constantFrom("draft", "approved", "rejected", "pending"),
    body: fc.tuple(text, fc.constantFrom("", " %%FIRST_NAME%%")).map((parts) => parts.join("")),
    header: text,
    headerFormat: fc.constantFrom("text", "image"),
    footer: text,
    buttons: fc.constantFrom([], [{ button_type: "url", text: "Track: it", url: "https://a.example/#x", order: 0 }]),
  },
  { requiredKeys: ["status", "body"] },
);

const account = fc.record({
  customFields: fc.uniqueArray(fc.record({ code, label: text, type: fc.constantFrom(1, 2, 3), example: text }), {
    selector: (field) => field.code,
    maxLength: 3,
  }),
  lists: fc.uniqueArray(keyText, { maxLength: 3 }).map((names) => names.map((name) => ({ name }))),
  templates: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z0-9_]{1,20}$/).filter((each) => !forbidden.includes(each)),
      category: fc.constantFrom("MARKETING", "UTILITY"),
      languages: fc.dictionary(fc.constantFrom("en", "it", "pt_PT"), language, { minKeys: 1, maxKeys: 2 }),
    }),
    { selector: ({ name }) => name, maxLength: 3 },
  ),
  webhooks: fc.uniqueArray(
    fc.record({
      event: fc.constantFrom("message.inbound", "contact.created"),
      url: fc.constantFrom("https://a.example/x", "https://a.example/y?z=1#:x", "https://b.example/${x}"),
      version: fc.constantFrom(1, 2),
      active: fc.boolean(),
      secret: fc.constant("whsec_0123456789abcdef0123456789abcdef"),
    }),
    { selector: ({ event, url }) => `${event} ${url}`, maxLength: 4 },
  ),
});

it("writes a configuration of a Spoki account whose plan is empty, whatever is live", async () => {
  await fc.assert(
    fc.asyncProperty(account, async (spoki) => {
      const cwd = mkdtempSync(join(folder, "case-"));
      writeFileSync(join(cwd, "seed.yaml"), JSON.stringify({ spoki }));
      const init = await run(cwd, ["init", "--from", "spoki:main", "--simulate=seed.yaml"], "");
      expect(init, init.stdout + init.stderr).toMatchObject({ exitCode: 0, stderr: "" });
      const written = readFileSync(join(cwd, "instasent.yaml"), "utf8");
      expect(written).not.toContain("whsec_");
      const plan = await run(cwd, ["plan", "--format", "json", "--checks", "strict", "--simulate=seed.yaml"], "");
      expect(JSON.parse(plan.stdout), written).toMatchObject({ changes: [], manual: [], unmanaged: [] });
      expect(plan.exitCode, written).toBe(0);
    }),
    { numRuns: 15 },
  );
}, 60_000);

it("writes neither a secret nor an address with a key in it, and says what it left out", async () => {
  const cwd = mkdtempSync(join(folder, "keys-"));
  const seed = {
    customFields: [
      { code: "ORDER_ID", label: "Order", example: "A-1" },
      { code: "DAY", label: "Day", type: 2 },
      { code: "WEBSITE", label: "Site", type: 4 },
      { code: "EMAIL" },
    ],
    lists: [{ name: "Twice" }, { name: "Twice" }],
    templates: [
      {
        name: "photo",
        category: "MARKETING",
        languages: { en: { status: "approved", headerFormat: "image", body: "Hi" } },
      },
      { name: "odd", category: "OTP", languages: { en: { status: "draft", body: "%%ORDER_ID%%" } } },
    ],
    webhooks: [
      { event: "contact.created", url: "https://h.example/in/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b" },
      { event: "contact.created", url: "https://h.example/a", secret: "whsec_ffeeddccbbaa99887766554433221100" },
      { event: "contact.created", url: "https://h.example/b", expands: ["tag_set"] },
    ],
  };
  writeFileSync(join(cwd, "seed.yaml"), JSON.stringify({ spoki: seed }));
  const { stdout } = await run(cwd, ["init", "--from", "spoki:main", "--simulate=seed.yaml"], "");
  const written = readFileSync(join(cwd, "instasent.yaml"), "utf8");
  expect(stdout + written).not.toMatch(/whsec_|9f86d081/);
  await expect(`${written.split("\n").slice(4).join("\n")}\n${stdout}`).toMatchFileSnapshot(
    "golden/init-spoki-left-out.txt",
  );
});

it("imports what a file does not declare yet, its comments kept", async () => {
  const cwd = mkdtempSync(join(folder, "import-"));
  const head = "version: 1\nspoki:\n  main:\n    token: ${env.SPOKI_API_KEY}\n    lists: # ours\n      News: {}\n";
  writeFileSync(join(cwd, "instasent.yaml"), `${head}    tags: {}\n`);
  const seed = {
    lists: [{ name: "News" }, { name: "VIP, old" }],
    webhooks: [{ event: "message.note", url: "https://h.example/n" }],
  };
  writeFileSync(join(cwd, "seed.yaml"), JSON.stringify({ spoki: { ...seed, tags: [{ name: "vip" }] } }));
  await run(cwd, ["import", "spoki:main/webhook/*", "spoki:main/list/*", "--simulate=seed.yaml"], "");
  expect(readFileSync(join(cwd, "instasent.yaml"), "utf8")).toBe(
    `${head}      "VIP, old": {}\n    tags: {}\n    webhooks:\n      message-note-h-example: { event: message.note, url: "https://h.example/n" }\n`,
  );
  await run(cwd, ["import", "--simulate=seed.yaml"], "");
  expect(readFileSync(join(cwd, "instasent.yaml"), "utf8")).toContain("    tags:\n      vip: {}\n");
});
