import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { findSecrets } from "./find-secrets.ts";
import { tally } from "./tally.ts";

/** Fails the test when a canary stands in something that the program has put out. */
export function expectNoSecret(what: string, text: string): void {
  tally.artefacts += 1;
  tally.bytes += text.length;
  const [found] = findSecrets(text);
  if (found !== undefined) throw new Error(`a secret leaks into ${what} (${found.form}): …${found.excerpt}…`);
}

/** Where a datasource's token may stand: the sinks that tests declare, emergency files, a simulator's own state. */
const mayHoldTokens = /(^|\/)(\.env[^/]*|[^/]+\.(token|secret|state))$/;

/** Fails the test when a file below the folder holds a canary and is no place for one; `except` are paths below it. */
export function expectNoSecretBelow(folder: string, except: ReadonlySet<string> = new Set()): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, entry);
    if (!existsSync(path)) continue; // gone already, or a link that leads nowhere
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile() || stat.size > 4 * 1024 * 1024) continue;
    if (entry.includes(".git/") || mayHoldTokens.test(entry) || except.has(relative(folder, path))) continue;
    expectNoSecret(`the file ${entry}`, readFileSync(path, "utf8"));
  }
}
