import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Report } from "../../src/model/report.ts";
import { displayLine } from "../../src/render/escape-text.ts";
import { annotationLimit } from "../../src/render/github.ts";
import { listFindings } from "../../src/render/list-findings.ts";
import { plainOptions, type RenderOptions } from "../../src/render/render-options.ts";
import { hostileReport } from "./hostile-reports.ts";
import { sampleReports } from "./sample-reports.ts";
import { place, report } from "./scenarios.ts";
import { renderers } from "./all-renderers.ts";

const scenarios: readonly (readonly [string, Report])[] = Object.entries(sampleReports);
const inFolder: RenderOptions = { ...plainOptions, folder: "infra/instasent", fallbackFile: "instasent.yaml" };

/** The official schema, which is draft-04 in name and uses nothing that draft-07 reads otherwise. */
const {
  $schema: _,
  id: __,
  ...sarifSchema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
) as Record<string, unknown>; // a JSON Schema
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
const isSarif = ajv.compile(sarifSchema);

/** What GitLab's documentation asks of a code quality report. */
const isCodeQuality = ajv.compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string" },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{32}(-\\d+)?$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        additionalProperties: false,
        properties: {
          path: { type: "string", pattern: "^(?!/|\\./|\\.\\./)" },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

const junitSchema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(new URL("junit-4.xsd", import.meta.url))));

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<string, number>>;
    };
  }[];
}

function readSarif(given: Report, options = inFolder) {
  const log: unknown = JSON.parse(renderers.sarif(given, options));
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  const { runs } = log as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }] }; // the schema said so
  return { rules: runs[0].tool.driver.rules, results: runs[0].results };
}

interface Entry {
  readonly fingerprint: string;
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function readCodeQuality(given: Report, options = inFolder): readonly Entry[] {
  const entries: unknown = JSON.parse(renderers.gitlab(given, options));
  expect(isCodeQuality(entries) ? [] : isCodeQuality.errors).toEqual([]);
  return entries as Entry[]; // as above
}

function checkJunit(xml: string): XmlDocument {
  const document = XmlDocument.fromString(xml);
  junitSchema.validate(document);
  return document;
}

describe.each(scenarios)("%s", (_name, given) => {
  it("is valid SARIF whose rules, places and fingerprints hold together", () => {
    const { rules, results } = readSarif(given);
    expect(results).toHaveLength(listFindings(given).length);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      for (const { physicalLocation } of locations) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^infra\/instasent\/[^:]+$/);
        const { startColumn = 1, endColumn = 1 } = physicalLocation.region;
        expect(endColumn).toBeGreaterThanOrEqual(startColumn);
      }
    }
    const prints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("is a valid code quality report with one fingerprint for each entry", () => {
    const entries = readCodeQuality(given);
    expect(entries).toHaveLength(listFindings(given).length);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    for (const { location } of entries) expect(location.path).toMatch(/^infra\/instasent\//);
  });

  it("is valid JUnit that fails exactly when the run fails", () => {
    const document = checkJunit(renderers.junit(given));
    const bad = document.find("//testcase[failure or error]").length;
    if (given.exitCode !== 0) expect(bad).toBeGreaterThan(0);
    else expect(document.find("//testcase[error]").length).toBe(0);
    expect(document.find("//testcase").length).toBeGreaterThan(0);
    document.dispose();
  });
});

it("stays valid whatever a platform or a file holds", () => {
  fc.assert(
    fc.property(hostileReport, (given) => {
      readSarif(given);
      readCodeQuality(given);
      checkJunit(renderers.junit(given)).dispose();
    }),
    { numRuns: 100 },
  );
});

const finding = (parts: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: "unknown-key",
  severity: "error",
  message: "no such key",
  place: place(9),
  ...parts,
});

describe("fingerprints", () => {
  const prints = (findings: readonly Diagnostic[]): readonly string[] =>
    readCodeQuality(report({ command: "validate", findings })).map(({ fingerprint }) => fingerprint);

  it("stay when a finding moves down its file, and differ by rule, file and message", () => {
    expect(prints([finding({ place: place(99, 1) })])).toEqual(prints([finding()]));
    const others = [
      finding({ ruleId: "x" }),
      finding({ message: "x" }),
      finding({ place: place(9, 5, "other.yaml") }),
    ].flatMap((each) => prints([each]));
    expect(new Set([...others, ...prints([finding()])]).size).toBe(4);
  });

  it("stay when a live value changes", () => {
    const told = (message: string) => {
      const checks = sampleReports.sample.plan?.checks.map((each) => ({
        ...each,
        problems: each.problems.map((problem) => ({ ...problem, message })),
      }));
      const { sample } = sampleReports;
      return readSarif({ ...sample, ...(sample.plan && checks ? { plan: { ...sample.plan, checks } } : {}) }).results;
    };
    expect(told("live one").map((each) => each.partialFingerprints)).toEqual(
      told("live two").map((each) => each.partialFingerprints),
    );
  });
});

describe("paths", () => {
  it.each([
    ["instasent.yaml", "infra/instasent/instasent.yaml"],
    ["./a b/ñ#?.yaml", "infra/instasent/a%20b/%C3%B1%23%3F.yaml"],
    ["../shared/specs.yaml", "infra/shared/specs.yaml"],
    ["..\\shared\\specs.yaml", "infra/shared/specs.yaml"],
    ["../../../etc/passwd", "infra/instasent/instasent.yaml"],
    ["/etc/passwd", "infra/instasent/instasent.yaml"],
    ["C:\\x.yaml", "infra/instasent/instasent.yaml"],
    ["javascript:alert(1)", "infra/instasent/javascript%3Aalert(1)"],
  ])("%s becomes %s", (file, uri) => {
    const { results } = readSarif(report({ findings: [finding({ place: place(3, 1, file) })] }));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
    if (uri.endsWith("instasent/instasent.yaml") && file !== "instasent.yaml") {
      expect(results[0]?.message.text).toContain(`In ${displayLine(file)}.`);
    }
  });

  it("makes no link of foreign text", () => {
    const { results } = readSarif(report({ findings: [finding({ message: "[here](https://evil.example)" })] }));
    expect(results[0]?.message.text).toBe("[here] (https://evil.example)");
  });
});

describe("annotations", () => {
  const many = [
    ...Array.from({ length: 15 }, (_each, index) => finding({ severity: "warning", message: `w${index}` })),
    ...Array.from({ length: 12 }, (_each, index) => finding({ message: `e${index}` })),
  ];
  const annotationsOf = (findings: readonly Diagnostic[]): readonly string[] =>
    renderers
      .github(report({ command: "validate", findings }), inFolder)
      .split("\n")
      .filter((line) => line.startsWith("::"));

  it("keep to what GitHub shows of a step, errors first, and say what is left", () => {
    const lines = annotationsOf(many);
    expect(lines.map((line) => line.slice(0, 7))).toEqual([
      ...Array.from({ length: annotationLimit }, () => "::error"),
      ...Array.from({ length: annotationLimit }, () => "::warni"),
    ]);
    expect(renderers.github(report({ findings: many }), inFolder)).toContain(
      "2 errors and 5 warnings more are not annotated",
    );
  });

  it("reach the runner as they were meant", () => {
    const [line = ""] = annotationsOf([
      finding({ message: "100% of a,b::c", place: place(9, 5, "a,b:c%.yaml"), help: "first\nsecond" }),
    ]);
    expect(parseCommand(line)).toEqual({
      name: "error",
      properties: {
        file: "infra/instasent/a,b:c%.yaml",
        line: "9",
        col: "5",
        endColumn: "9",
        title: "unknown-key",
      },
      data: "100% of a,b::c\nHelp: first\nsecond",
    });
  });
});

/** A workflow command as the runner takes it apart. */
function parseCommand(line: string) {
  const [, name = "", written = "", data = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescapeData = (text: string): string =>
    text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const properties = written.split(",").map((pair) => {
    const at = pair.indexOf("=");
    const value = pair
      .slice(at + 1)
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",");
    return [pair.slice(0, at), unescapeData(value)];
  });
  return { name, properties: Object.fromEntries(properties) as unknown, data: unescapeData(data) };
}

describe("the merge request widget", () => {
  it("gets three counts of a plan, and of nothing else", () => {
    const read = (given: Report): unknown => JSON.parse(renderers["gitlab-terraform"](given));
    expect(read(sampleReports.sample)).toEqual({ create: 1, update: 0, delete: 0 });
    expect(read(sampleReports.diffs)).toEqual({ create: 1, update: 3, delete: 1 });
    expect(read(sampleReports.review)).toEqual({ create: 1, update: 0, delete: 0 });
    for (const given of [sampleReports.error, sampleReports.ambiguous, sampleReports.valid])
      expect(read(given)).toEqual({});
  });
});
