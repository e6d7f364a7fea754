// Prints "N passed, N failed" from the test runner's JSON report and exits non-zero unless everything passed.
import { readFileSync } from "node:fs";

const [, , file = "", status = "1"] = process.argv;

function readCounts() {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, total: numTotalTests };
  } catch {
    return { passed: 0, failed: 0, total: 0 };
  }
}

const { passed, failed, total } = readCounts();
// A step before the tests (types, lint, …) may have failed without any test having run.
const broken = failed === 0 && (status !== "0" || total === 0) ? 1 : 0;
console.log(`${passed} passed, ${failed + broken} failed`);
process.exit(failed + broken === 0 && passed === total ? 0 : 1);
