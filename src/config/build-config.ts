import type { ConfigOutcome } from "../model/declaration.ts";
import { environmentNames } from "./apply-environment.ts";
import { collectTokens } from "./collect-tokens.ts";
import { checkEverywhere } from "./check-everywhere.ts";
import { evaluateConfig } from "./evaluate-config.ts";
import type { EvaluationInput } from "./evaluate-config.ts";
import type { Finding } from "./finding.ts";
import { childOf, entriesOf } from "./located-node.ts";
import type { LocatedMap } from "./located-node.ts";
import { mergeFiles } from "./merge-files.ts";
import { normaliseConfig, readSeverities } from "./normalise-config.ts";
import type { ParsedFile } from "./parse-root.ts";
import { reportFindings } from "./report-findings.ts";

export interface BuildInput extends Omit<EvaluationInput, "isWhole"> {
  readonly parsed: readonly ParsedFile[];
  /** What went wrong before there was text to look at. */
  readonly fileFindings: readonly Finding[];
  /** Also check what every environment would give, when none is chosen. */
  readonly validateEverywhere: boolean;
}

/** A configuration with the names of its environments, which are known even when there is no configuration. */
export type BuildOutcome = ConfigOutcome & { readonly environments: readonly string[] };

/** From what all files hold to the configuration, or to everything that is wrong with it. Touches nothing. */
export function buildConfig(input: BuildInput): BuildOutcome {
  const { parsed } = input;
  const findings = [...input.fileFindings, ...parsed.flatMap((each) => each.findings)];
  const [first, ...others] = parsed.flatMap((each) => each.root ?? []);
  const isWhole = findings.length === 0;
  if (first === undefined) return { config: undefined, findings: report(findings, undefined, []), environments: [] };

  const declared = [first, ...others].flatMap(tokensOfFile);
  const merged = mergeFiles([first, ...others]);
  const evaluated = evaluateConfig(merged.value, { ...input, isWhole });
  findings.push(...merged.findings, ...declared.flatMap((each) => each.findings), ...evaluated.findings);
  const environments = environmentNames(merged.value);
  if (input.validateEverywhere && input.environmentName === undefined) {
    findings.push(...checkEverywhere(merged.value, environments, evaluated.findings, { ...input, isWhole }));
  }
  const secrets = declared.flatMap((each) => each.literals);
  const diagnostics = report(findings, evaluated.root, secrets);
  const isRefused = diagnostics.some((diagnostic) => diagnostic.severity === "error");
  const files = parsed.map(({ source }) => source.path);
  const config = isRefused ? undefined : normaliseConfig({ ...input, ...evaluated, files });
  return { config, findings: diagnostics, environments };
}

function report(
  findings: readonly Finding[],
  root: LocatedMap | undefined,
  secrets: Parameters<typeof reportFindings>[1]["secrets"],
): BuildOutcome["findings"] {
  return reportFindings(findings, { severities: root === undefined ? {} : readSeverities(root), secrets });
}

/** Every token that the file declares, in its environments too. */
function tokensOfFile(root: LocatedMap): readonly ReturnType<typeof collectTokens>[] {
  const patches = entriesOf(childOf(root, "environments")).map((entry) => entry.value);
  return [root, ...patches.filter((patch) => patch.kind === "map")].map(collectTokens);
}
