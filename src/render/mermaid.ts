import type { Report } from "../model/report.ts";
import { displayLine, guardOutput } from "./escape-text.ts";
import { buildFlow } from "./flow.ts";

/** The flow as a Mermaid diagram, for a README: streams into datasources of projects, tokens out to their sinks. */
export function renderMermaid({ catalogue, error, command }: Report): string {
  const lines = ["flowchart LR"];
  if (error !== undefined) lines.push(`  error["${escapeLabel(`${command} failed: ${error.message}`)}"]`);
  else if (catalogue === undefined) lines.push("  %% nothing to draw; the diagram comes from: instaform report");
  let count = 0;
  const node = (shape: readonly [string, string], ...texts: readonly string[]) => {
    count += 1;
    const id = `n${count}`;
    return { id, line: `${id}${shape[0]}"${texts.map(escapeLabel).join("<br>")}"${shape[1]}` };
  };
  for (const [index, { scope, datasources }] of buildFlow(catalogue ?? { specs: [], datasources: [] }).entries()) {
    lines.push(`  subgraph s${index + 1}["${escapeLabel(scope)}"]`);
    const arrows: string[] = [];
    for (const { key, name, streams, sinks } of datasources) {
      const own = node(["[", "]"], name, key);
      lines.push(`    ${own.line}`);
      for (const stream of streams) {
        const source = node([">", "]"], stream);
        arrows.push(`  ${source.line} --> ${own.id}`);
      }
      for (const sink of sinks) {
        const target = node(["[(", ")]"], sink);
        arrows.push(`  ${own.id} -. token .-> ${target.line}`);
      }
    }
    lines.push("  end", ...arrows);
  }
  return guardOutput(`${lines.join("\n")}\n`);
}

/** In quotes Mermaid reads entity codes, and nothing else may mean anything there. */
function escapeLabel(text: string): string {
  return displayLine(text).replace(/[^\p{L}\p{N} ._,()/:+-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
