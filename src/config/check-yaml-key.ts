import type { Finding } from "./finding.ts";
import type { LocatedEntry } from "./located-node.ts";
import { resolveScalar } from "./resolve-scalar.ts";
import type { Span } from "./source-text.ts";

/** Keys that would reach into JavaScript's own objects somewhere down the line. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Why `text` may not be a key beside `siblings`, or undefined when it may. */
export function checkKey(
  text: string,
  isPlain: boolean,
  at: Span,
  siblings: ReadonlyMap<string, LocatedEntry>,
): Finding | undefined {
  if (isPlain && text === "<<") {
    return {
      ruleId: "yaml-feature",
      message: "merge keys (<<) are not supported",
      at,
      help: "use defaults or environments, or write the values out",
    };
  }
  if (isPlain && !isText(text)) {
    return {
      ruleId: "yaml-feature",
      message: `a key must be text, and ${text === "" ? "an empty one" : text} is not`,
      at,
      help: `write it in quotes: "${text}"`,
    };
  }
  if (forbidden.has(text)) {
    return { ruleId: "forbidden-key", message: `"${text}" cannot be a key`, at, help: "choose another name" };
  }
  const first = siblings.get(text);
  if (first === undefined) return undefined;
  return {
    ruleId: "duplicate-key",
    message: `"${text}" stands twice in the same map`,
    at,
    help: "keep one of them",
    related: [{ message: "first here", at: first.keySpan }],
  };
}

function isText(text: string): boolean {
  const resolved = resolveScalar(text);
  return "value" in resolved && typeof resolved.value === "string";
}
