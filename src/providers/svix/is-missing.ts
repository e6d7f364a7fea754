import { HttpError } from "../../http/http-error.ts";

/** True for a 404 in the vendor's own words: the thing does not exist, while the endpoint does. */
export function isMissing(error: unknown): error is HttpError {
  return error instanceof HttpError && error.status === 404 && isVendors(error);
}

/** True for a 404 of somebody else, or of a server that does not have the endpoint. */
export function isWithoutEndpoint(error: unknown): error is HttpError {
  return error instanceof HttpError && error.status === 404 && !isVendors(error);
}

/** `{code, detail}` is the vendor's body for every refusal but 422. */
function isVendors({ bodyKeys }: HttpError): boolean {
  return bodyKeys.includes("code") && bodyKeys.includes("detail");
}
