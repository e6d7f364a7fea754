import { fileURLToPath } from "node:url";
import type * as Library from "../../src/library/index.ts";

/** The library as it is published; its types are those of its source. */
export async function loadLibrary(): Promise<typeof Library> {
  const path = fileURLToPath(new URL("../../dist/index.mjs", import.meta.url));
  return (await import(path)) as typeof Library; // built from it
}
