import { applyDefaults } from "./apply-defaults.ts";
import { applyEnvironment } from "./apply-environment.ts";
import { checkRules } from "./check-rules.ts";
import { collectTokens } from "./collect-tokens.ts";
import type { CollectedTokens } from "./collect-tokens.ts";
import { expandShortForms } from "./expand-short-forms.ts";
import type { Finding } from "./finding.ts";
import { interpolate } from "./interpolate.ts";
import { withEntry } from "./located-node.ts";
import type { LocatedMap } from "./located-node.ts";

/** Holds a resolved tree against the schema: `checkSchema` itself, or a quicker look that comes first. */
export type SchemaCheck = (root: LocatedMap, options: { readonly isWhole: boolean }) => readonly Finding[];

export interface EvaluationInput {
  readonly checkSchema: SchemaCheck;
  /** Absolute folder that no path may leave. */
  readonly folder: string;
  readonly environmentName: string | undefined;
  readonly vars: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly knownRules: readonly string[];
  /** False when a file is missing from the tree. */
  readonly isWhole: boolean;
}

export interface Evaluation {
  readonly root: LocatedMap;
  readonly tokens: CollectedTokens;
  readonly findings: readonly Finding[];
}

/** What the merged files mean in one environment, and everything that is wrong with that. */
export function evaluateConfig(merged: LocatedMap, input: EvaluationInput): Evaluation {
  const patched = applyEnvironment(merged, input.environmentName);
  const complete = applyDefaults(expandShortForms(patched.value));
  const tokens = collectTokens(complete);
  const resolved = interpolate(complete, { ...input, secretVariables: tokens.variables });
  const root = resolved.value;
  const environments = merged.entries.get("environments");
  const whole =
    environments === undefined
      ? root
      : expandShortForms(withEntry(root, "environments", environments.value, environments.keySpan));
  const findings = [
    ...(input.isWhole ? patched.findings : []),
    ...tokens.findings,
    ...resolved.findings,
    ...input.checkSchema(whole, input),
    ...checkRules({ ...input, root }),
  ];
  return { root, tokens, findings };
}
