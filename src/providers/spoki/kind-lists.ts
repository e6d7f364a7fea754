import type { Endpoint } from "../../http/read-shape.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { Secret } from "../../model/secret.ts";
import {
  normaliseAccount,
  normaliseAutomation,
  normaliseChannel,
  normaliseRole,
  normaliseTag,
} from "./checked-kinds.ts";
import { customFieldsPath, normaliseCustomField } from "./custom-fields.ts";
import { listsPath, normaliseList } from "./lists.ts";
import { normaliseApproval, normaliseTemplate, templatesPath } from "./templates.ts";
import { normaliseWebhook, webhooksPath } from "./webhooks.ts";

/** How a kind is listed. */
interface ListedKind {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly normalise: (
    endpoint: Endpoint,
    field: string,
    entity: JsonObject,
    register: (secret: Secret) => void,
  ) => LiveResource;
}

const kindLists: Readonly<Record<string, ListedKind>> = {
  account: { path: "/accounts/", normalise: normaliseAccount },
  "custom-field": { path: customFieldsPath, normalise: normaliseCustomField },
  list: { path: listsPath, normalise: normaliseList },
  template: { path: templatesPath, normalise: normaliseTemplate },
  approval: { path: templatesPath, normalise: normaliseApproval },
  webhook: { path: webhooksPath, normalise: normaliseWebhook },
  tag: { path: "/tags/", normalise: normaliseTag },
  automation: { path: "/automations/", normalise: normaliseAutomation },
  // The one list whose page size is documented: 15 unless asked for more, 30 at most.
  channel: { path: "/channel/", query: { page_size: "30" }, normalise: normaliseChannel },
  role: { path: "/roles/", normalise: normaliseRole },
};

/** The list of a kind; one without is a bug of ours. */
export function listedKind(kind: string): ListedKind {
  const listed = Object.hasOwn(kindLists, kind) ? kindLists[kind] : undefined;
  if (listed === undefined) throw new Error(`no list for kind ${kind}`);
  return listed;
}

/** Turns an entity of a kind into a resource; `register` hears of every secret in it. */
export function normaliserOf(
  kind: string,
  register: (secret: Secret) => void,
): (endpoint: Endpoint, field: string, entity: JsonObject) => LiveResource {
  const { normalise } = listedKind(kind);
  return (endpoint, field, entity) => normalise(endpoint, field, entity, register);
}
