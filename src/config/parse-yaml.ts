import { EVENT_ID, parseEvents, YAMLException } from "js-yaml";
import type { Event } from "js-yaml";
import { buildTree } from "./build-tree.ts";
import { configLimits } from "./config-limits.ts";
import type { Checked, Finding } from "./finding.ts";
import type { LocatedNode } from "./located-node.ts";
import type { SourceText, Span } from "./source-text.ts";
import { describeDepth } from "./yaml-limit-findings.ts";

/**
 * Reads one YAML document into a tree that knows its places; undefined for an empty or unreadable one.
 * Time and memory are linear in the text, whatever it holds.
 */
export function parseYaml(source: SourceText): Checked<LocatedNode | undefined> {
  let events: Event[];
  try {
    // The parser counts a few levels of its own; the exact limit is the tree's to keep.
    events = parseEvents(source.text, { maxDepth: configLimits.depth + 4 });
  } catch (error) {
    if (error instanceof YAMLException) return { value: undefined, findings: [describeSyntaxError(error, source)] };
    throw error;
  }
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  const directive = documents.flatMap((document) => document.directives).find((each) => !isHarmless(each));
  if (directive !== undefined) return { value: undefined, findings: [refuseDirective(source)] };
  return buildTree(source, events);
}

function describeSyntaxError(error: YAMLException, source: SourceText): Finding {
  const offset = Math.min(error.mark?.position ?? 0, source.text.length);
  const at: Span = { source, start: offset, end: offset + 1 };
  if (error.reason.startsWith("nesting exceeded")) {
    return describeDepth(at);
  }
  return { ruleId: "yaml-syntax", message: `this is not valid YAML: ${error.reason}`, at };
}

function isHarmless(directive: { readonly kind: string; readonly version?: string }): boolean {
  return directive.kind === "yaml" && directive.version === "1.2";
}

function refuseDirective(source: SourceText): Finding {
  const match = /^%(?:YAML(?!\s+1\.2\s)|TAG).*$/m.exec(source.text);
  const start = match?.index ?? 0;
  return {
    ruleId: "yaml-feature",
    message: "a %YAML or %TAG directive changes what values mean and is not supported",
    at: { source, start, end: start + (match?.[0].length ?? 1) },
    help: "remove the line: files are read as YAML 1.2",
  };
}
