import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../src/model/apply-result.ts";
import type { Report } from "../../src/model/report.ts";
import { renderJson } from "../../src/render/json.ts";
import { renderNdjson, renderNdjsonEnd, renderNdjsonEvent, renderNdjsonStart } from "../../src/render/ndjson.ts";
import { plainOptions } from "../../src/render/render-options.ts";
import { sampleReports } from "./sample-reports.ts";
import { address } from "./scenarios.ts";

const readSchema = (name: string): object => {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")) as object; // our own file
};

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  schemas: [readSchema("shared")],
});
const validators = {
  plan: ajv.compile(readSchema("plan")),
  report: ajv.compile(readSchema("report")),
  event: ajv.compile(readSchema("event")),
};

/** The complaints of a schema; empty when the value fits. */
function complaints(schema: keyof typeof validators, value: unknown): unknown {
  const validate = validators[schema];
  return validate(value) ? [] : validate.errors;
}

const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>; // what we rendered
const scenarios: readonly (readonly [string, Report])[] = Object.entries(sampleReports);

describe.each(scenarios)("%s", (_, report) => {
  it("fits its schema as json", () => {
    expect(complaints(report.command === "plan" ? "plan" : "report", parse(renderJson(report)))).toEqual([]);
  });

  it("fits the event schema as ndjson, line by line", () => {
    const lines = renderNdjson(report, { ...plainOptions, timestamp: "2026-11-21T10:00:00.000Z" })
      .trimEnd()
      .split("\n");
    expect(lines.flatMap((line) => complaints("event", parse(line)))).toEqual([]);
  });

  it("says the same whether ndjson is streamed or not", () => {
    const time = "2026-11-21T10:00:00.000Z";
    const events = (report.apply?.results ?? []).map((result) => renderNdjsonEvent({ type: "result", result }, time));
    const streamed = renderNdjsonStart(report, time) + events.join("") + renderNdjsonEnd(report, time);
    expect(streamed).toBe(renderNdjson(report, { ...plainOptions, timestamp: time }));
  });
});

it("gives start and progress events that fit the schema", () => {
  const base = { address: address("shop/project"), action: "create" } as const;
  const events: readonly ApplyEvent[] = [
    { type: "start", ...base },
    { type: "progress", ...base, message: "waiting" },
  ];
  expect(
    events.flatMap((event) => complaints("event", parse(renderNdjsonEvent(event, "2026-11-21T10:00:00Z")))),
  ).toEqual([]);
});

describe("the schemas refuse", () => {
  const sample = parse(renderJson(sampleReports.sample));

  it.each([
    ["a field that is not ours", { ...sample, extra: 1 }],
    ["a plan without changes and without failure", { ...sample, changes: undefined, exitCode: 0, outcomes: [0] }],
    ["a plan without its fingerprint", { ...sample, fingerprint: undefined }],
    ["another format version", { ...sample, formatVersion: 2 }],
  ])("%s", (_, value) => {
    expect(complaints("plan", JSON.parse(JSON.stringify(value)))).not.toEqual([]);
  });

  it("an event of an unknown type", () => {
    expect(
      complaints("event", { "@level": "info", "@message": "", "@module": "instaform.ui", type: "nonsense" }),
    ).not.toEqual([]);
  });
});
