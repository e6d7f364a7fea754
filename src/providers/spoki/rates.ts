import type { HttpMethod } from "../../http/http-method.ts";
import type { RateClass, RatePolicy } from "../../http/rate-class.ts";

/** Requests per minute by resource, then by endpoint, as the vendor's document states them for each endpoint. */
const stated: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  accounts: { GET: 5 },
  "custom-fields": { GET: 5, POST: 5, "GET {id}": 5, "PATCH {id}": 5, "DELETE {id}": 5 },
  lists: { GET: 5, POST: 10, "GET {id}": 5, "DELETE {id}": 5 },
  roles: { GET: 5, "GET {id}": 5 },
  tags: { GET: 10, "GET {id}": 10 },
  templates: { "PATCH {id}": 10, "DELETE {id}": 10, "POST {id}/submit": 10, "POST {id}/back_to_draft": 10 },
  "external-webhooks": {
    GET: 30,
    POST: 30,
    "GET {id}": 30,
    "PATCH {id}": 30,
    "DELETE {id}": 30,
    "POST {id}/expands": 30,
  },
  automations: { GET: 60, "GET {id}": 60 },
  // The document states no number for these; they share the habits of their neighbours.
  channel: { GET: 30, "GET {id}": 30 },
};
const unstated = { GET: 30, POST: 10, "GET {id}": 30 };

/** What every endpoint has in common: no header tells a limit, and a pause of a second is asked for after an error. */
const manners: RatePolicy = { concurrency: 2, afterRefusalMs: 60_000, afterErrorMs: 1_000 };

/** One bucket for each endpoint, because that is how the vendor counts. */
export const rates: Readonly<Record<RateClass, RatePolicy>> = Object.fromEntries(
  Object.entries({ ...stated, templates: { ...unstated, ...stated["templates"] } }).flatMap(([resource, endpoints]) =>
    Object.entries(endpoints).map(([endpoint, perMinute]) => [`${resource} ${endpoint}`, { ...manners, perMinute }]),
  ),
);

/** The bucket of a request: `custom-fields PATCH {id}`. */
export function rateClassOf(method: HttpMethod, path: string): RateClass {
  const [resource = "", id, action] = path.split("/").filter((segment) => segment !== "");
  const endpoint = [id === undefined ? "" : "{id}", action]
    .filter((part) => part !== undefined && part !== "")
    .join("/");
  return `${resource} ${method}${endpoint === "" ? "" : ` ${endpoint}`}`;
}
