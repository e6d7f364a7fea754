import { readdirSync, readFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import { expect, it } from "vitest";
import { forbidden } from "./dependency-rules.ts";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.m?ts$/.test(file));

it("keeps the module map", async () => {
  const { output } = await cruise(["src"], {
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  });
  if (typeof output === "string") throw new Error(output);
  // A parser that sees no files also sees no violations.
  const seen = output.modules.filter(({ source }) => source.startsWith("src/")).length;
  expect(seen).toBeGreaterThanOrEqual(sources.length);
  expect(output.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
}, 60_000);

it("shows every room of src in the README's module map", () => {
  const readme = readFileSync("README.md", "utf8");
  const rooms = readdirSync("src", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rooms.filter((room) => !readme.includes(`\`${room}/\``))).toEqual([]);
});
