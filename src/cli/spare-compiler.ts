import { setFlagsFromString } from "node:v8";

/** What a function must have run through before it is optimised, in bytes of bytecode; V8's own default is a sixth. */
const budget = 400_000;

/**
 * Lets Node 20 optimise later. A run is mostly over before the optimising compiler, on a thread of its own, has earned
 * what it costs: a third of the CPU time of reading 1,000 resources. Newer ones have a compiler in between and gain
 * nothing. Payload checks run long enough to be optimised early.
 */
export function spareCompiler([command]: readonly string[], nodeVersion: string): void {
  if (!nodeVersion.startsWith("20.") || command === "contract") return;
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
