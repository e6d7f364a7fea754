import { createContext, Script } from "node:vm";
import type { RunLimited } from "../contracts/json-schema/pattern-tester.ts";

interface Cell {
  work: (() => unknown) | undefined;
}

let cell: Cell | undefined;
let script: Script | undefined;

/** Runs work that may not come to an end, such as a stranger's pattern; nothing else of this program can be stopped so. */
export const runLimited: RunLimited = <T>(work: () => T, milliseconds: number): T | undefined => {
  cell ??= createContext({ work: undefined }) as Cell; // what it is made from
  script ??= new Script("work()");
  cell.work = work;
  try {
    return script.runInContext(cell, { timeout: Math.max(1, Math.ceil(milliseconds)) }) as T; // what the work gives
  } catch (error) {
    if (isTimeout(error)) return undefined;
    throw error;
  } finally {
    cell.work = undefined;
  }
};

/** The error comes from the other context, so it is none of this one's errors. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
