import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { createScene } from "./sink-scene.ts";

const kills = 30;
const filling = Array.from({ length: 2_000 }, (_, index) => `VARIABLE_${index}='some value'`).join("\n");

describe("a delivery in a process of its own", () => {
  it("killed at any moment leaves the old or the new file, whole and private, and the next one cleans up", async () => {
    const scene = await createScene();
    const program = bundle(scene.at("program.mjs"));
    await scene.write("folder/.env", `${filling}\nTOKEN=t0\n`);
    for (let kill = 0; kill < kills; kill++) {
      const child = start(program, scene.at("folder"), "0o022", "loop");
      await once(child.stdout ?? child, "data");
      await new Promise((later) => setTimeout(later, Math.random() * 25));
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(await scene.read("folder/.env")).toMatch(/^VARIABLE_0='some value'\n[^]*\nTOKEN=t\d+\n$/);
      expect((await scene.read("folder/.env")).length).toBeGreaterThan(filling.length);
      expect(await scene.modeOf("folder/.env")).toBe(0o600);
    }
    await once(start(program, scene.at("folder"), "0o022", "once"), "exit");
    expect(await readdir(scene.at("folder"))).toEqual([".env"]);
  });

  it.each(["0o000", "0o022", "0o077", "0o777"])("under umask %s makes files of mode 0600", async (umask) => {
    const scene = await createScene();
    const program = bundle(scene.at("program.mjs"));
    await scene.write("folder/.env", "A=1\n", 0o666);
    const child = start(program, scene.at("folder"), umask, "matrix");
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(0);
    for (const name of [".env", ".env.new", "secret"]) expect(await scene.modeOf(`folder/${name}`)).toBe(0o600);
    expect(await scene.modeOf("folder/emergency")).toBe(0o700);
  });
});

function bundle(outfile: string): string {
  const contents = `
    import { deliverToSink } from "./src/sinks/sinks.ts";
    import { saveEmergencyFile } from "./src/sinks/save-emergency-file.ts";
    import { Secret } from "./src/model/secret.ts";
    import { dirname } from "node:path";
    import { renameSync } from "node:fs";
    const [folder, umask, mode] = process.argv.slice(2);
    process.umask(Number(umask));
    const signal = new AbortController().signal;
    const context = { root: folder, environment: process.env, secretVariables: [], allowCommands: false, signal };
    const deliver = (sink, value) => deliverToSink(sink, folder, new Secret(value), context);
    const env = { type: "envFile", path: ".env", name: "TOKEN" };
    if (mode === "once") await deliver(env, "t1");
    if (mode === "loop")
      for (let round = 1; ; round++) {
        await deliver(env, "t" + "1".repeat((round * 7) % 50 + 1));
        if (round === 1) console.log("started");
      }
    if (mode === "matrix") {
      await deliver(env, "t1");
      await deliver({ ...env, path: ".env.new" }, "t1");
      await deliver({ type: "file", path: "secret" }, "t1");
      renameSync(dirname(await saveEmergencyFile("a/b/c", new Secret("t1"), folder)), folder + "/emergency");
    }`;
  const stdin = { contents, resolveDir: join(import.meta.dirname, "../.."), loader: "ts" } as const;
  buildSync({ stdin, bundle: true, platform: "node", format: "esm", outfile });
  return outfile;
}

function start(program: string, folder: string, umask: string, mode: string): ChildProcess {
  return spawn(process.execPath, [program, folder, umask, mode], { stdio: ["ignore", "pipe", "inherit"] });
}
