import type { GetClient } from "../../http/http-client.ts";
import { readObject, readOptionalText } from "../../http/read-shape.ts";
import type { Json } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { explainFailure } from "../explain-failure.ts";

const mePath = "/v2/me";
const endpoint = `GET ${mePath}`;

/** Declared fields by their name in the answer (the vendor's `GetMeResponseDtoV2`, which promises none of them). */
const fields = { companyId: "companyId", companyName: "companyName", domain: "attentiveDomainName" } as const;

/**
 * Reads who the token is: `GET /v2/me`. What the answer does not tell is unreadable, so that nobody takes silence for
 * agreement.
 */
export async function readAccount(client: GetClient, scope: string, signal: AbortSignal): Promise<LiveResource> {
  const body = await askMe(client, scope, signal);
  const answer = readObject(endpoint, "", body);
  const told = Object.entries(fields).map(
    ([field, wire]) => [field, readOptionalText(endpoint, "the answer", answer, wire) ?? ""] as const,
  );
  const known = told.filter(([, value]) => value !== "");
  const untold = told.filter(([, value]) => value === "").map(([field]) => [field, `${endpoint} did not tell it`]);
  const attributes: Record<string, Json> = Object.fromEntries(known);
  const { companyId = "unknown", companyName = companyId } = Object.fromEntries(known) as Record<string, string>;
  return {
    kind: "account",
    remoteId: companyId,
    label: companyName,
    identity: {},
    attributes,
    isDeleted: false,
    isOwn: false,
    ...(untold.length > 0 && { unreadable: Object.fromEntries(untold) as Record<string, string> }),
  };
}

async function askMe(client: GetClient, scope: string, signal: AbortSignal): Promise<unknown> {
  return (await explainFailure(scope, client.get({ path: mePath, rateClass: "unstated" }, signal), helpFor)).body;
}

function helpFor(status: number | undefined): string | undefined {
  if (status === 401)
    return "Check the variable that holds the token: it is the API key of a custom app (Marketplace).";
  if (status === 403) return "Attentive knows the token and refuses it: check that its app is still installed.";
  if (status === 404) return "Check the server's address: Attentive answers under https://api.attentivemobile.com.";
  return undefined;
}
