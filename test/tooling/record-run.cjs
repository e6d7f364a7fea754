// Loaded into every program that a test starts: writes down what no output shows, for the test to judge afterwards.
// The arguments and variables of the programs that it starts, what its own simulator was asked and answered, and what the
// run used up. One JSON object a line, in the file that INSTAFORM_TEST_RECORD names.
const { appendFileSync } = require("node:fs");
const { channel } = require("node:diagnostics_channel");
const childProcess = require("node:child_process");
const { isMainThread } = require("node:worker_threads");

const path = process.env.INSTAFORM_TEST_RECORD;
const options = process.env.INSTAFORM_TEST_NODE_OPTIONS;
// The program sees the environment that the test gave it, and so does whatever it starts.
delete process.env.INSTAFORM_TEST_RECORD;
delete process.env.INSTAFORM_TEST_NODE_OPTIONS;
if (options === undefined) delete process.env.NODE_OPTIONS;
else process.env.NODE_OPTIONS = options;

if (isMainThread && path !== undefined) {
  const record = (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`);
  channel("instaform:simulator:exchange").subscribe(({ request, answer, fault }) =>
    record({ exchange: { request: { ...request, query: [...request.query] }, answer, fault } }),
  );
  for (const name of ["spawn", "spawnSync", "execFile", "execFileSync"]) {
    const original = childProcess[name];
    childProcess[name] = (...given) => {
      record({ started: given.filter((each) => typeof each !== "function") });
      return original(...given);
    };
  }
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    record({ usage: { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: maxRSS / 1024 } });
  });
}
