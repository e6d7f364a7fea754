import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/model/exit-code.ts";
import { openScene } from "../cli/open-scene.ts";
import { notRun, runnable } from "./not-run.ts";
import { openPage } from "./page-scene.ts";
import { pages, root } from "./pages.ts";
import { readCommands } from "./read-commands.ts";

const commandsOf = (page: string) => readCommands(readFileSync(join(root, page), "utf8"));
const isNotRun = (text: string): boolean => notRun.some(([pattern]) => pattern.test(text));

describe.concurrent("every command of", () => {
  const withCommands = pages.filter((page) => commandsOf(page).some(({ text }) => runnable.test(text)));

  it.each(withCommands)(
    "%s does what the page says",
    async (page) => {
      const scene = openPage(page.startsWith("examples/") ? dirname(page) : "examples/shop");
      const outputs = new Map<number, string>();
      try {
        for (const command of commandsOf(page)) {
          scene.enter(command);
          if (!runnable.test(command.text)) continue;
          const { exitCode, output } = await scene.run(command);
          const place = `${page}:${command.line}: ${command.text}`;
          expect(exitCode, `${place}\n${output}`).toBe(command.exitCode);
          outputs.set(command.block, (outputs.get(command.block) ?? "") + output);
          if (command.shows !== undefined) expect(outputs.get(command.block), place).toContain(command.shows);
        }
      } finally {
        await scene.end();
      }
    },
    120_000,
  );
});

it.each(pages)("knows of every command of %s whether it is run, and else why not", (page) => {
  const unknown = commandsOf(page).filter(({ text }) => !runnable.test(text) && !isNotRun(text));
  expect(unknown.map(({ line, text }) => `${page}:${line}: ${text}`)).toEqual([]);
});

it("leaves out only commands that a page has", () => {
  const all = pages.flatMap((page) => commandsOf(page).map(({ text }) => text));
  expect(notRun.filter(([pattern]) => !all.some((text) => pattern.test(text)))).toEqual([]);
  expect(all.length).toBeGreaterThan(40);
});

it("has a page for every example", () => {
  const folders = readdirSync(join(root, "examples"));
  expect(folders.filter((name) => !pages.includes(`examples/${name}/README.md`))).toEqual([]);
});

it("shows in the README the plan that the program prints", () => {
  const golden = readFileSync(join(root, "test/cli/golden/plan-rich.txt"), "utf8");
  const plan = golden.slice(golden.indexOf("shop  "), golden.indexOf("[exit code"));
  const shown = plan.replace("127.0.0.1:<port>", "api.instasent.com").trimEnd();
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`\`\`text\n${shown}\n\`\`\``);
});

it.each(["README.md", "docs/exit-codes.md"])("has every exit code in the table of %s", (page) => {
  const rows = [...readFileSync(join(root, page), "utf8").matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => code);
  expect(rows).toEqual(Object.keys(exitCodes));
});

it("has a configuration in the README that is valid", async () => {
  const [, text = ""] = /```yaml\n(version: 1\n[\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  const scene = await openScene({ files: { "instasent.yaml": text } });
  const { exitCode, stdout } = await scene.run("validate");
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "instasent.yaml is valid: 3 resources.\n" });
});
