import { configLimits } from "./config-limits.ts";
import type { Finding } from "./finding.ts";
import type { Span } from "./source-text.ts";

/** The finding for maps and lists inside too many others. */
export function describeDepth(at: Span): Finding {
  return {
    ruleId: "yaml-limit",
    message: `maps and lists are nested more than ${configLimits.depth} levels deep`,
    at,
    help: "no part of a configuration needs that; flatten it",
  };
}

/** The finding for an alias that repeats too much, or nests too deep. */
export function describeAliasLimit(at: Span, isTooDeep: boolean): Finding {
  return {
    ruleId: "yaml-limit",
    message: isTooDeep
      ? `aliases nest maps and lists more than ${configLimits.depth} levels deep`
      : `aliases repeat more than ${configLimits.aliasedNodes} values`,
    at,
    help: "write the values out, or use vars and defaults",
  };
}
