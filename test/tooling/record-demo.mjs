// What the program prints at a terminal for examples/shop against a simulator that remembers, as an asciinema cast.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/instaform.cjs");
const width = 96;
const height = 30;

/** What is typed, and what is answered when the command asks. */
const story = [
  { command: "instaform validate" },
  { command: "instaform plan" },
  { command: "instaform apply", answer: "yes" },
  { command: "instaform plan" },
];

/** The cast as text: version 2 of the format, one JSON value a line. The same program gives the same bytes. */
export async function recordDemo() {
  const folder = mkdtempSync(join(tmpdir(), "instaform-cast-"));
  cpSync(join(root, "examples/shop"), folder, { recursive: true });
  const simulator = spawn(process.execPath, [program, "simulate", "--seed", "simulator.yaml"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const url = await firstLine(simulator.stdout);
    const runs = story.map(({ command, answer }) => ({ command, answer, output: run(command, answer, folder, url) }));
    return formatCast(runs);
  } finally {
    simulator.kill("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, answer = "", folder, url) {
  const [, ...args] = command.split(" ");
  // Through a shell that joins the two streams, as a terminal does.
  const { stdout, status } = spawnSync("sh", ["-c", 'exec "$0" "$@" 2>&1', process.execPath, program, ...args], {
    cwd: folder,
    encoding: "utf8",
    input: `${answer}\n`,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      COLUMNS: String(width),
      NODE_OPTIONS: `--require ${join(root, "test/tooling/pretend-terminal.cjs")}`,
      INSTASENT_API_URL: url,
      INSTASENT_TOKEN: "simulator-token",
    },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}`);
  // The port is any free one.
  return stdout.replaceAll(new URL(url).host, "127.0.0.1:4010");
}

/** Lines appear one after the other, at times that depend on nothing but their number. */
function formatCast(runs) {
  const events = [];
  let time = 0;
  const show = (text, pause) => {
    time += pause;
    events.push([Number(time.toFixed(2)), "o", text]);
  };
  for (const { command, answer, output } of runs) {
    show("$ ", 1.2);
    show(command, 0.8);
    show("\r\n", 0.5);
    for (const line of output.split(/(?<=\n|^ {2}> )/m)) {
      show(line.replaceAll("\n", "\r\n"), 0.04);
      if (line === "  > ") show(`${answer}\r\n`, 1.5);
    }
    show("\r\n", 5);
  }
  const header = { version: 2, width, height, title: "instaform: validate, plan, apply, plan" };
  return [header, ...events].map((value) => `${JSON.stringify(value)}\n`).join("");
}

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.once("line", resolve);
    lines.once("close", () => reject(new Error("the simulator did not start")));
  });
}
