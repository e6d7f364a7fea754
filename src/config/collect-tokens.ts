import { configSections } from "../generated/config-sections.ts";
import { scopeKey } from "./config-paths.ts";
import type { Finding } from "./finding.ts";
import { childOf, entriesOf } from "./located-node.ts";
import type { LocatedMap, LocatedNode } from "./located-node.ts";
import type { Span } from "./source-text.ts";

/** Every declared token, by the variable that holds it. */
export interface CollectedTokens {
  readonly topLevel: TokenReference | undefined;
  /** By the scope's key in addresses. */
  readonly scopes: ReadonlyMap<string, TokenReference>;
  /** Variables that hold secrets, sorted. */
  readonly variables: readonly string[];
  /** Text that may be a secret and must not be shown. */
  readonly literals: readonly Span[];
  readonly findings: readonly Finding[];
}

export interface TokenReference {
  readonly variable: string;
  readonly at: Span;
}

/** Finds the tokens, which must be exactly `${env.NAME}`; anything else is reported without showing it. */
export function collectTokens(root: LocatedMap): CollectedTokens {
  const findings: Finding[] = [];
  const literals: Span[] = [];
  const read = (node: LocatedNode | undefined, example: string): TokenReference | undefined => {
    if (node === undefined) return undefined;
    const variable = variableOf(node);
    if (variable !== undefined) return { variable, at: node };
    literals.push(node);
    findings.push(refuseLiteral(node, example));
    return undefined;
  };
  const topLevel = read(childOf(root, "token"), "INSTASENT_TOKEN");
  const scopes = new Map<string, TokenReference>();
  for (const section of configSections) {
    for (const { key, value } of entriesOf(childOf(root, section.section))) {
      const token = read(childOf(value, "token"), section.tokenVariable);
      if (token !== undefined) scopes.set(scopeKey(section, key), token);
    }
  }
  for (const { value } of entriesOf(childOf(root, "projects"))) {
    for (const datasource of entriesOf(childOf(value, "datasources"))) {
      const sinks = childOf(datasource.value, "token");
      if (sinks?.kind === "scalar") literals.push(sinks); // not a sink; perhaps the token itself
    }
  }
  const variables = new Set([topLevel, ...scopes.values()].flatMap((token) => (token ? [token.variable] : [])));
  return { topLevel, scopes, variables: [...variables].toSorted(), literals, findings };
}

function variableOf(node: LocatedNode): string | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string") return undefined;
  return /^\$\{env\.([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(node.value)?.[1];
}

function refuseLiteral(node: LocatedNode, example: string): Finding {
  const isEmpty = node.kind === "scalar" && node.value === null;
  const isLiteral = node.kind === "scalar" && !(typeof node.value === "string" && node.value.includes("${"));
  return {
    ruleId: "literal-secret",
    message: isEmpty
      ? "this token is empty"
      : isLiteral
        ? "a token stands in the file; secrets come from the environment only"
        : "a token is exactly ${env.NAME}, without a default and without other text",
    at: node,
    help: `write token: \${env.${example}}; a token that was ever committed must be replaced`,
  };
}
