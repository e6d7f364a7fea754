import { parseYaml } from "../../src/config/parse-yaml.ts";
import type { LocatedEntry, LocatedNode } from "../../src/config/located-node.ts";
import { readPlainYaml } from "../../src/config/read-plain-yaml.ts";
import { SourceText } from "../../src/config/source-text.ts";

/**
 * What the two readers of a text say: a text each for what they read with every place, which are the same where the
 * quick one says anything.
 */
export function readTwice(text: string): { readonly quick: string | undefined; readonly full: string } {
  const source = new SourceText({ path: "a.yaml", folder: "/", text });
  const plain = readPlainYaml(source);
  const { value, findings } = parseYaml(source);
  const problems = findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  return {
    quick: plain === undefined ? undefined : spell(plain),
    full: problems.length > 0 ? problems.join("\n") : value === undefined ? "" : spell(value),
  };
}

/** Everything that a node holds, in its order. */
function spell(node: LocatedNode): string {
  const place = `${node.start}-${node.end}`;
  if (node.kind === "scalar") return `${place} ${typeof node.value} ${JSON.stringify(node.value)}`;
  const parts = node.kind === "list" ? node.items.map(spell) : [...node.entries].map(spellEntry);
  return `${place} ${node.kind} (${parts.join(", ")})`;
}

function spellEntry([name, { key, keySpan, value }]: readonly [string, LocatedEntry]): string {
  return `${JSON.stringify([name, key])} ${keySpan.start}-${keySpan.end}: ${spell(value)}`;
}
