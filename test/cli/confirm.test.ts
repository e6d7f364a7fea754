import { PassThrough } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { systemClock, type Surroundings } from "../../src/cli/surroundings.ts";
import { openScene, type Scene } from "./open-scene.ts";

const config = `
version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources:
      crm: { name: CRM sync, audienceTags: [crm], token: [] }
`;

/** A terminal that types its answer once it is asked. */
function atTerminal(scene: Scene, answer: string | undefined, interrupt = new AbortController()) {
  const typed = Object.assign(new PassThrough(), { isTTY: true });
  const shown: string[] = [];
  const terminal = {
    isTTY: true,
    columns: 80,
    write: (text: string) => {
      shown.push(text);
      if (!text.includes("> ")) return;
      if (answer === undefined) interrupt.abort(new Error("interrupted"));
      else typed.write(answer);
    },
  };
  const surroundings: Surroundings = {
    argv: ["apply", "--api-url", scene.simulator.url],
    environment: { INSTASENT_TOKEN: "simulator-token" },
    cwd: scene.folder,
    stdin: typed,
    stdout: terminal,
    stderr: terminal,
    clock: systemClock,
    random: Math.random,
    interrupt: interrupt.signal,
    kill: new AbortController().signal,
  };
  return { surroundings, shown };
}

let scenes: readonly Scene[] = [];
beforeAll(async () => {
  const seed = { acceptAnyToken: true };
  scenes = await Promise.all([1, 2, 3].map(() => openScene({ files: { "instasent.yaml": config }, seed })));
});

it("applies after a typed yes", async () => {
  const scene = scenes[0] as Scene; // opened above
  const { surroundings, shown } = atTerminal(scene, "yes\n");
  expect(await runCli(surroundings)).toBe(0);
  expect(shown.join("")).toContain("Apply complete: 1 added");
  expect(scene.writes()).toHaveLength(1);
});

it("writes nothing after any other answer", async () => {
  const scene = scenes[1] as Scene; // opened above
  const { surroundings, shown } = atTerminal(scene, "y\n");
  expect(await runCli(surroundings)).toBe(6);
  expect(shown.join("")).toContain("Nothing was written: not confirmed.");
  expect(scene.writes()).toHaveLength(0);
});

it("writes nothing when it is interrupted at the question", async () => {
  const scene = scenes[2] as Scene; // opened above
  const { surroundings } = atTerminal(scene, undefined);
  expect(await runCli(surroundings)).toBe(130);
  expect(scene.writes()).toHaveLength(0);
});
