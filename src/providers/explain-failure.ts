import { HttpError } from "../http/http-error.ts";
import { KnownError } from "../model/errors.ts";

/** What `call` gives; a refusal comes with the scope's name and with the help that fits the vendor, where there is some. */
export async function explainFailure<T>(
  scope: string,
  call: Promise<T>,
  helpFor: (status: number | undefined) => string | undefined,
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const help = helpFor(error.status);
    if (help === undefined) throw error;
    throw new KnownError(`"${scope}": ${error.message}`, { exitCode: error.exitCode, help, cause: error });
  }
}
