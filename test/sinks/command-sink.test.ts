import { chmod, copyFile, mkdir, symlink } from "node:fs/promises";
import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { KnownError } from "../../src/model/errors.ts";
import type { SinkDeclaration } from "../../src/model/sink.ts";
import { deliverToSink, inspectSink, testSink, type SinkContext } from "../../src/sinks/sinks.ts";
import { canary, command, createScene, token } from "./sink-scene.ts";

const node = process.execPath;
const readInput = 'const input = require("node:fs").readFileSync(0, "utf8");';

describe("a command", () => {
  it("gets exactly the token on its input, nothing of it in its arguments, and no secret variable", async () => {
    const scene = await createScene();
    const environment = {
      PATH: process.env["PATH"],
      KEPT: "yes",
      INSTASENT_TOKEN: "the-api-token",
      COPY_OF_IT: "the-api-token",
      SHORT: "abc",
      EMPTY: "",
    };
    const sink = script(`${readInput} const { argv, env } = process;
      require("node:fs").writeFileSync("seen", JSON.stringify({ input, argv, execArgv: process.execArgv, env }));`);
    const secretVariables = ["INSTASENT_TOKEN", "SHORT", "UNSET"];
    await deliverToSink(sink, scene.root, token, { ...scene.context, environment, secretVariables });
    const seen = JSON.parse(await scene.read("seen")) as Record<string, unknown>;
    expect(seen["input"]).toBe(canary);
    expect(JSON.stringify({ ...seen, input: "" })).not.toContain(canary);
    expect(seen["env"]).toMatchObject({ KEPT: "yes", EMPTY: "" });
    expect(JSON.stringify(seen["env"])).not.toContain("the-api-token");
    expect(seen["env"]).not.toHaveProperty("COPY_OF_IT");
    expect(seen["env"]).not.toHaveProperty("SHORT");
  });

  it("is never given words for a shell to read", async () => {
    const scene = await createScene();
    const words = ["$(touch spied)", "; touch spied", "--body", "*"];
    const sink = command([
      node,
      "-e",
      'require("node:fs").writeFileSync("seen", process.argv.slice(1).join("|"))',
      "--",
      ...words,
    ]);
    await deliverToSink(sink, scene.root, token, scene.context);
    expect(await scene.read("seen")).toBe(words.join("|"));
    expect(await scene.names()).toEqual(["seen"]);
  });

  it("is refused when somebody wrote the token into its arguments", async () => {
    const scene = await createScene();
    const error = await fail(command([node, "-e", "0", `--body=${canary}`]), scene.context);
    expect(error.message).toContain("among its arguments");
    expect(error.message).not.toContain(canary);
  });

  it("may end well without reading its input", async () => {
    const scene = await createScene();
    await deliverToSink(script('require("node:fs").closeSync(0)'), scene.root, token, scene.context);
  });

  it("does not make us wait for a daemon that holds its output open", async () => {
    const scene = await createScene();
    const sink = script(`const daemon = require("node:child_process").spawn(process.execPath,
      ["-e", "setTimeout(() => {}, 60000)"], { stdio: "inherit", detached: true }); daemon.unref();
      require("node:fs").writeFileSync("daemon", String(daemon.pid)); process.exit(0);`);
    await deliverToSink(sink, scene.root, token, scene.context);
    const daemon = Number(await scene.read("daemon"));
    // It is still there, so nobody waited for it.
    expect(process.kill(daemon, "SIGKILL")).toBe(true);
  });

  it("is killed with all it started when it does not end", async () => {
    const scene = await createScene({ limits: { deliverMs: 500, verifyMs: 500, pauseMs: 1 } });
    const sink = script(`require("node:child_process").spawn(process.execPath, ["-e",
      "setInterval(() => require('node:fs').writeFileSync('beat', String(Date.now())), 20)"]); setInterval(() => {}, 1000);`);
    const error = await fail(sink, scene.context);
    expect(error.message).toContain("did not end within 0.5 s");
    const beat = await scene.read("beat").catch(() => "none");
    await new Promise((later) => setTimeout(later, 150));
    expect(await scene.read("beat").catch(() => "none")).toBe(beat);
    expect(await inspectSink(withVerify(sink), scene.root, token, scene.context)).toEqual({
      status: "unknown",
      reason: "its `verify` did not end within 0.5 s",
    });
  });

  it("is killed when the run is interrupted", async () => {
    const interruption = new AbortController();
    const scene = await createScene({ signal: interruption.signal });
    setTimeout(() => interruption.abort(), 200);
    expect((await fail(script("setInterval(() => {}, 1000)"), scene.context)).message).toContain("was interrupted");
    expect((await fail(script("0"), scene.context)).message).toContain("interrupted");
  });
});

describe("the error of a command", () => {
  it("tells what the command said, without the token in any encoding and without control characters", async () => {
    const scene = await createScene();
    const sink = script(`${readInput} const b = Buffer.from(input);
      const colored = input.slice(0, 9) + "\\u001b[31m" + input.slice(9);
      const forms = [input, JSON.stringify(input), b.toString("base64"), b.toString("base64url"), b.toString("hex"), colored];
      console.error("\\u001b]0;title\\u0007refused: " + forms.join(" ")); process.exit(3);`);
    const error = await fail(sink, scene.context);
    expect(error.message).toContain("ended with exit code 3");
    expect(error.message).toMatch(/:\n\| [^\n]*refused: \[secret\]/);
    expect(JSON.stringify([error.message, error.help, String(error.cause), error.stack])).not.toMatch(leak());
    expect(error.message).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("does not leak the rest of a token where long output was cut, nor one between the streams", async () => {
    const scene = await createScene();
    for (let shift = 0; shift < 3; shift++) {
      const sink = script(`${readInput} const line = "x".repeat(${shift * 11}) + input + "\\n";
        process.stderr.write(input.slice(0, 12)); process.stdout.write("between");
        process.stderr.write(input.slice(12) + "\\n");
        process.stderr.write(line.repeat(5000), () => process.exit(1));`);
      expect((await fail(sink, scene.context)).message).not.toMatch(leak());
    }
    const flat = script(
      `${readInput} process.stderr.write(input + "\\n".repeat(64 * 1024 - 20), () => process.exit(1));`,
    );
    expect((await fail(flat, scene.context)).message).not.toMatch(leak());
  });

  it("says when the program is missing or ended by a signal", async () => {
    const scene = await createScene();
    expect((await fail(command(["no-such-program-here"]), scene.context)).message).toContain("was not found in PATH");
    expect((await fail(script("process.kill(process.pid)"), scene.context)).message).toContain("SIGTERM");
    expect((await fail(command([node, "a\0b"]), scene.context)).message).toContain("could not be started");
    await scene.write("broken", "#!/no/such/interpreter\n", 0o755);
    expect((await fail(command(["./broken"]), scene.context)).message).toContain("could not be started");
  });
});

describe("verify", () => {
  const wanted = withVerify(
    script("0"),
    `${readInput} process.exit(input === "${canary.slice(0, 10)}" + "${canary.slice(10)}" ? 0 : 4);`,
  );

  it("decides with its exit code whether the sink holds the token", async () => {
    const scene = await createScene();
    const inspect = async (sink: SinkDeclaration) => await inspectSink(sink, scene.root, token, scene.context);
    expect(await inspect(wanted)).toEqual({ status: "current" });
    expect(await inspect(withVerify(script("0"), "process.exit(4)"))).toEqual({ status: "stale" });
    expect(await inspect(command([node], ["no-such-program-here"]))).toEqual({
      status: "unknown",
      reason: "its `verify` could not be started: no-such-program-here was not found in PATH",
    });
    expect(await inspect(command([node]))).toMatchObject({ status: "unknown", reason: /token deliver/ });
  });

  it("is asked after a delivery, again when the store is slow, and a delivery it denies has failed", async () => {
    const scene = await createScene();
    const slow = `const fs = require("node:fs"); fs.appendFileSync("asked", "x"); process.exit(fs.statSync("asked").size < 2 ? 1 : 0);`;
    await deliverToSink(withVerify(script("0"), slow), scene.root, token, scene.context);
    expect(await scene.read("asked")).toBe("xx");
    const error = await fail(withVerify(script("0"), "process.exit(1)"), scene.context);
    expect(error.message).toContain("does not find the token");
  });

  it("is not run, nor any command, where commands are not allowed", async () => {
    const scene = await createScene({ allowCommands: false });
    const spy = withVerify(
      script('require("node:fs").writeFileSync("spied", "")'),
      'require("node:fs").writeFileSync("spied", "")',
    );
    expect(await inspectSink(spy, scene.root, token, scene.context)).toEqual({
      status: "unknown",
      reason: "commands were not run",
    });
    expect((await testSink(spy, scene.root, scene.context))?.message).toContain("commands are not run");
    await fail(spy, scene.context);
    expect(await scene.names()).toEqual([]);
  });
});

describe("finding the program of a command", () => {
  it("never takes a bare name from the project, by whatever PATH", async () => {
    const scene = await createScene();
    await mkdir(scene.at("bin"));
    await copyFile("/bin/sh", scene.at("bin/mytool"));
    await chmod(scene.at("bin/mytool"), 0o755);
    await symlink("bin/mytool", scene.at("mytool"));
    const outside = await createScene();
    await mkdir(outside.at("node_modules/.bin"), { recursive: true });
    await symlink(scene.at("bin/mytool"), outside.at("linked"));
    await symlink("/bin/sh", outside.at("node_modules/.bin/mytool"));
    const problemWith = async (PATH: string, name = "mytool") =>
      (await testSink(command([name]), scene.root, { ...scene.context, environment: { PATH } }))?.message;
    expect(await problemWith(".:bin:./bin:")).toBe("mytool was not found in PATH");
    expect(await problemWith(`${scene.root}:${scene.at("bin")}`)).toContain(
      "only found among the files of the project",
    );
    expect(await problemWith(outside.root, "linked")).toContain("only found among the files of the project");
    expect(await problemWith(outside.at("node_modules/.bin"))).toContain("only found among the files of the project");
    await symlink("/bin/sh", outside.at("mytool"));
    expect(await problemWith(`${scene.at("bin")}:${outside.root}`)).toBeUndefined();
    expect(await problemWith(relative(process.cwd(), outside.root))).toBe("mytool was not found in PATH");
  });

  it("takes an explicit path inside the root or an absolute one, if it is executable", async () => {
    const scene = await createScene();
    await scene.write("tool.sh", "#!/bin/sh\ncat > seen\n", 0o755);
    await scene.write("plain.sh", "#!/bin/sh\n", 0o644);
    await symlink("/bin/sh", scene.at("exit"));
    const problemWith = async (...words: readonly string[]) =>
      (await testSink(command(words), scene.root, scene.context))?.message;
    expect(await problemWith("./tool.sh")).toBeUndefined();
    expect(await problemWith(scene.at("tool.sh"))).toBeUndefined();
    expect(await problemWith("./plain.sh")).toContain("not an executable file");
    expect(await problemWith("./exit")).toContain("leaves the folder");
    expect(await problemWith(scene.root)).toContain("not an executable file");
    expect(await problemWith()).toContain("needs the name");
    expect((await testSink(command([node], ["./plain.sh"]), scene.root, scene.context))?.message).toContain("plain.sh");
    await deliverToSink(command(["./tool.sh"]), scene.root, token, scene.context);
    expect(await scene.read("seen")).toBe(canary);
  });
});

function script(source: string): SinkDeclaration & { readonly type: "command" } {
  return command([node, "-e", source]) as SinkDeclaration & { readonly type: "command" }; // as `command` builds it
}

function withVerify(
  sink: SinkDeclaration & { readonly type: "command" },
  source = "setInterval(() => {}, 1000)",
): SinkDeclaration {
  return command(sink.command, [node, "-e", source]);
}

async function fail(sink: SinkDeclaration, context: SinkContext): Promise<KnownError> {
  const error: unknown = await deliverToSink(sink, context.root, token, context).catch((thrown: unknown) => thrown);
  if (!(error instanceof KnownError)) throw new Error("expected a KnownError", { cause: error });
  expect(error).toMatchObject({ exitCode: 10, help: expect.any(String) });
  return error;
}

/** Twelve characters of the token, or of an encoding of it, in a row. */
function leak(): RegExp {
  const bytes = Buffer.from(canary);
  const pieces = [canary, bytes.toString("base64"), bytes.toString("hex")].flatMap((form) =>
    Array.from({ length: form.length - 12 }, (_, at) => form.slice(at, at + 12)),
  );
  return new RegExp(pieces.map((piece) => piece.replaceAll(/[+/]/g, "\\$&")).join("|"), "i");
}
