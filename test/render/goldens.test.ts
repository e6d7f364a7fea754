import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../src/model/apply-result.ts";
import type { Report } from "../../src/model/report.ts";
import { renderNdjsonEvent } from "../../src/render/ndjson.ts";
import { plainOptions, type RenderOptions } from "../../src/render/render-options.ts";
import { renderApplyEvent, renderText } from "../../src/render/text.ts";
import { matchGolden } from "./match-golden.ts";
import { sampleReports } from "./sample-reports.ts";
import { address, result } from "./scenarios.ts";
import { renderers } from "./all-renderers.ts";

const time = "2026-11-21T10:00:00.000Z";
const scenarios: readonly (readonly [string, Report])[] = Object.entries(sampleReports);
/** Every report in the formats that people read; the others where their goldens tell something new. */
const ciFormats = ["github", "gitlab", "gitlab-terraform", "junit", "sarif"];
const ciScenarios = ["sample", "findings", "contract-check", "contract-diff", "apply-every-status", "error", "review"];
const endings = {
  text: "txt",
  json: "json",
  ndjson: "ndjson",
  markdown: "md",
  github: "github.txt",
  gitlab: "gitlab.json",
  "gitlab-terraform": "gitlab-terraform.json",
  junit: "junit.xml",
  sarif: "sarif.json",
  html: "html",
  mermaid: "mmd",
} satisfies Record<keyof typeof renderers, string>;
const variants: Readonly<Record<string, Partial<RenderOptions>>> = {
  verbose: { isVerbose: true },
  quiet: { isQuiet: true },
  wide: { width: 120 },
  colour: { colour: true },
};

describe.each(scenarios)("%s", (name, report) => {
  const shown = Object.entries(renderers).filter(
    ([key]) => (!ciFormats.includes(key) || ciScenarios.includes(name)) && (key !== "mermaid" || isDrawing(report)),
  );
  it.each(shown)("reads well as %s", (format, render) => {
    const options = { ...plainOptions, timestamp: time };
    const golden = `${name}.${endings[format as keyof typeof endings]}`; // a key of `renderers`
    matchGolden(golden, withoutAssets(render(report, options)));
  });
});

/** A diagram draws what flows, and what went wrong. */
function isDrawing({ catalogue, error }: Report): boolean {
  return catalogue !== undefined || error !== undefined;
}

/** A page's style and script have tests of their own, and their hashes move with each change of them. */
function withoutAssets(text: string): string {
  return text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "<$1>…</$1>").replace(/'sha256-[^']*'/g, "'sha256-…'");
}

describe.each(Object.entries(variants))("%s text", (variant, options) => {
  it.each(["sample", "diffs", "apply-every-status", "findings", "doctor"] as const)("of %s reads well", (name) => {
    matchGolden(`${name}.${variant}.txt`, renderText(sampleReports[name], { ...plainOptions, ...options }));
  });
});

describe("events of an apply", () => {
  const events: readonly ApplyEvent[] = [
    { type: "start", address: address("shop/datasource/crm"), action: "create" },
    {
      type: "progress",
      address: address("shop/datasource/crm"),
      action: "create",
      message: "no answer yet, listing again in 5 s",
    },
    ...(sampleReports["apply-every-status"].apply?.results ?? []).map((item) => ({
      type: "result" as const,
      result: item,
    })),
    { type: "start", address: address("shop/event-type/old"), action: "delete" },
    { type: "result", result: result("shop/event-type/old", { action: "delete", status: "failed" }) },
  ];

  it("read well as text", () => {
    matchGolden("events.txt", events.map((event) => renderApplyEvent(event, plainOptions)).join(""));
  });

  it("read well as ndjson", () => {
    matchGolden("events.ndjson", events.map((event) => renderNdjsonEvent(event, time)).join(""));
  });
});

it("has no golden that no test looks at", () => {
  const known = scenarios.flatMap(([name]) => Object.values(endings).map((ending) => `${name}.${ending}`));
  const isKnown = (file: string): boolean =>
    known.includes(file) ||
    file.startsWith("events.") ||
    Object.keys(variants).some((variant) => file.endsWith(`.${variant}.txt`));
  expect(readdirSync(new URL("golden/", import.meta.url)).filter((file) => !isKnown(file))).toEqual([]);
});
