import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const report = process.env["INSTAFORM_TEST_REPORT"];

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/tooling/global-setup.ts"],
    setupFiles: ["test/tooling/watch-tests.ts"],
    testTimeout: 30_000,
    // One is always left idle otherwise, of two that is half.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
