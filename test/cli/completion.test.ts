import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openScene, type Scene } from "./open-scene.ts";

const program = fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url));
const config = `version: 1
token: \${env.INSTASENT_TOKEN}
projects:
  shop:
    datasources: { crm: { name: CRM, token: [] }, web: { name: Web, token: [] } }
    senders: { ACME HELP: {} }
environments: { staging: {}, production: {} }
`;

/** What a shell offers for a line that ends at the cursor; `expected` is what to wait for where there is a terminal. */
type Completer = (scene: Scene, line: string, expected: string) => Promise<readonly string[]>;

const run = promisify(execFile);

function environmentOf({ folder, home }: Scene): Record<string, string> {
  const bin = join(home, "bin");
  mkdirSync(bin, { recursive: true });
  try {
    symlinkSync(program, join(bin, "instaform"));
  } catch {
    // it stands there already
  }
  // No token and no platform: completion needs neither.
  return { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: home, PWD: folder, TERM: "dumb" };
}

async function runShell(scene: Scene, shell: string, args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(shell, [...args], { cwd: scene.folder, env: environmentOf(scene) });
  return stdout.split("\n").filter((line) => line !== "");
}

const completers: Readonly<Record<string, Completer>> = {
  bash: (scene, line) => {
    // Words as bash itself cuts them: at blanks, `=` and `:`.
    const words = line
      .split(/([ =:])/)
      .filter((word, index, all) => word !== " " && (word !== "" || index === all.length - 1));
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const script = `source <(instaform completion bash); complete -p instaform >/dev/null || exit 1
      COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _instaform 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return runShell(scene, "bash", ["--norc", "-c", script]);
  },
  fish: async (scene, line) => {
    const script = `instaform completion fish | source; complete -C '${line}'`;
    const lines = await runShell(scene, "fish", ["--no-config", "-c", script]);
    return lines.map((each) => each.split("\t")[0] ?? "");
  },
  // In a terminal of zsh's own: what the key Tab makes of the line.
  zsh: (scene, line, expected) => {
    const start = 'PS1="> "; autoload -Uz compinit; compinit -u -D; source <(instaform completion zsh); print REA""DY';
    const script = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z '${start}'; zpty -r z out '*READY*'
      zpty -w -n z $'${line}\\t'; zpty -r z out '*${expected.replaceAll("*", "\\*")}*'; print -r -- $out; zpty -d z`;
    return runShell(scene, "zsh", ["-f", "-c", script]);
  },
};

const shells = Object.keys(completers).filter((shell) => {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

describe("completion", () => {
  it(`is tried in the shells of this machine: ${shells.join(", ")}; the pipeline installs zsh and fish`, () => {
    expect(shells).toContain("bash");
  });

  const lines = [
    ["instaform pla", "plan"],
    ["instaform plan --det", "--detailed-exitcode"],
    ["instaform plan --format markd", "markdown"],
    ["instaform plan -e sta", "staging"],
    ["instaform plan --target shop/datasource/c", "shop/datasource/crm"],
    ["instaform token deliver shop/datasource/w", "shop/datasource/web"],
    ["instaform explain unknown-att", "unknown-attribute"],
    ["instaform contract cov", "coverage"],
    ["instaform compare staging prod", "production"],
  ] as const;

  it.each(shells.flatMap((shell) => lines.map(([line, expected]) => [shell, line, expected] as const)))(
    "in %s, `%s` becomes %s",
    async (shell, line, expected) => {
      const scene = await openScene({ platform: false, files: { "instasent.yaml": config } });
      const offered = await completers[shell]?.(scene, line, expected);
      if (shell === "zsh") expect(offered?.join("\n")).toContain(expected);
      else expect(offered).toEqual([expected]);
    },
    60_000,
  );

  it.each([
    ["bash", "plan --format = markd", "markdown"],
    ["bash", "plan --format =", "text"],
    ["zsh", "plan --format=markd", "--format=markdown"],
    ["fish", "apply ", ":files"],
    ["fish", "explain 1", "10"],
  ])("answers %s about `%s` in one line each", async (shell, words, expected) => {
    const scene = await openScene({ platform: false, files: { "instasent.yaml": config } });
    const { stdout, exitCode } = await scene.run(["__complete", shell, ...words.split(" ")]);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").map((line) => line.split("\t")[0])).toContain(expected);
  });

  it.each([
    ["no configuration", {}],
    ["one that is broken", { "instasent.yaml": "projects: [\n" }],
    ["one that is half typed", { "instasent.yaml": "projects:\n  shop:\n    datasources:\n      crm: { na" }],
  ])("never complains: %s", async (_, files) => {
    const scene = await openScene({ platform: false, files });
    const result = await scene.run(["__complete", "bash", "plan", "-e", ""]);
    expect(result).toMatchObject({ stdout: "", stderr: "", exitCode: 0 });
  });
});
