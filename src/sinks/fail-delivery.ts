import { KnownError } from "../model/errors.ts";
import type { SinkProblem } from "../model/sink.ts";

/** The error of a token that did not reach its sink: the caller must look before running again. */
export function failDelivery({ message, help }: SinkProblem, cause?: unknown): never {
  throw new KnownError(message, { exitCode: 10, help, cause });
}

/** The system's own code of a failed call (`ENOENT`), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
