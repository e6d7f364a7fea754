// Loaded into the program before it starts (`node --require`): numbers its file effects, and at the chosen one ends the
// process as `kill -9` does, or interrupts it as Ctrl-C does. What it counts goes to a file, for the run that is not ended.
const fs = require("node:fs");
const promises = require("node:fs/promises");

const stopAt = Number(process.env.STOP_AT ?? 0);
const signal = process.env.STOP_SIGNAL ?? "SIGKILL";
const countFile = process.env.STOP_COUNT_FILE;
let passed = 0;

function pass() {
  passed += 1;
  if (passed !== stopAt) return;
  fs.writeFileSync(`${countFile}.stopped`, "");
  process.kill(process.pid, signal);
}

function around(owner, name) {
  const original = owner[name];
  owner[name] = async function (...call) {
    pass();
    const result = await original.apply(this, call);
    pass();
    return result;
  };
}

/** The same for what happens at once; a file that is only read is no effect. */
function aroundSync(name, isEffect = () => true) {
  const original = fs[name];
  fs[name] = function (...call) {
    const counts = isEffect(...call);
    if (counts) pass();
    const result = original.apply(this, call);
    if (counts) pass();
    return result;
  };
}

const creates = (_path, flags) => typeof flags === "number" && (flags & fs.constants.O_CREAT) !== 0;
const open = promises.open;
promises.open = async function (path, flags, ...rest) {
  const writes = typeof flags === "number" ? (flags & fs.constants.O_CREAT) !== 0 : /[wa+]/.test(flags ?? "r");
  if (writes) pass();
  const handle = await open.call(this, path, flags, ...rest);
  if (writes) pass();
  return handle;
};
for (const name of ["mkdir", "rename", "unlink", "utimes"]) around(promises, name);
aroundSync("openSync", creates);
for (const name of ["utimesSync", "unlinkSync"]) aroundSync(name);
aroundSync("writeFileSync", (file) => typeof file === "number");

// Every handle is of one class, which is not public but can be reached from any handle.
const probe = open(__filename, "r").then((handle) => {
  const { prototype } = handle.constructor;
  for (const name of ["writeFile", "sync", "chmod"]) around(prototype, name);
  return handle.close();
});
probe.catch((error) => {
  throw error;
});

process.on("exit", () => {
  if (countFile !== undefined) fs.writeFileSync(countFile, String(passed));
});
