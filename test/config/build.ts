import { buildConfig } from "../../src/config/build-config.ts";
import type { BuildInput, BuildOutcome } from "../../src/config/build-config.ts";
import { checkSchema } from "../../src/config/check-schema.ts";
import { parseRoot } from "../../src/config/parse-root.ts";
import { SourceText } from "../../src/config/source-text.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { formatPlace } from "../../src/model/place.ts";

type Options = Partial<Omit<BuildInput, "parsed" | "fileFindings">>;

/** Builds a configuration from texts by path; one text alone is `instasent.yaml`. */
export function build(files: string | Readonly<Record<string, string>>, options: Options = {}): BuildOutcome {
  const byPath = typeof files === "string" ? { "instasent.yaml": files } : files;
  const sources = Object.entries(byPath).map(([path, text]) => {
    const folder = path.includes("/") ? `/config/${path.slice(0, path.lastIndexOf("/"))}` : "/config";
    return new SourceText({ path, folder, text });
  });
  return buildConfig({
    checkSchema,
    parsed: sources.map(parseRoot),
    fileFindings: [],
    folder: "/config",
    environmentName: undefined,
    vars: {},
    environment: { INSTASENT_TOKEN: "token-value" },
    knownRules: ["unknown-attribute"],
    validateEverywhere: false,
    ...options,
  });
}

/** The findings as `file:line:column rule`, in the order they are reported. */
export function placesOf({ findings }: { readonly findings: readonly Diagnostic[] }): readonly string[] {
  return findings.map(({ place, ruleId }) => `${place === undefined ? "-" : formatPlace(place)} ${ruleId}`);
}

/** The findings as `line:column rule: message`. */
export function messagesOf({ findings }: { readonly findings: readonly Diagnostic[] }): readonly string[] {
  return findings.map(
    ({ place, ruleId, message }) =>
      `${place === undefined ? "-" : `${place.line}:${place.column}`} ${ruleId}: ${message}`,
  );
}

/** A project `shop` with `body` in it, indented by four. */
export function project(body: string): string {
  return `version: 1\nprojects:\n  shop:\n${body.replaceAll(/^(?=.)/gm, "    ")}\n`;
}
