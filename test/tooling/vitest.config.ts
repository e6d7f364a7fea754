import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const report = process.env["INSTAFORM_TEST_REPORT"];

/** Tests of functions that keep nothing: what a file of them has loaded serves the next one. */
const pure = ["contracts", "lock", "model", "plan", "render"].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    globalSetup: ["test/tooling/global-setup.ts"],
    setupFiles: ["test/tooling/watch-tests.ts"],
    testTimeout: 30_000,
    // One is always left idle otherwise, of two that is half.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      { extends: true, test: { name: "alone", include: ["test/**/*.test.ts"], exclude: pure } },
      { extends: true, test: { name: "together", include: pure, isolate: false } },
    ],
  },
});
