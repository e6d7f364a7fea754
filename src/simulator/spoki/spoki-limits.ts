import type { SpokiAccount, SpokiVisit } from "./spoki-state.ts";

const windowMs = 60_000;

/** Requests per minute as the document states them, endpoint by endpoint; what it does not state is not limited. */
const documented: readonly (readonly [endpoint: RegExp, perMinute: number])[] = [
  [/^\S+ custom-fields/, 5],
  [/^POST lists$/, 10],
  [/^\S+ lists/, 5],
  [/^\S+ (?:accounts|roles)/, 5],
  [/^\S+ tags/, 10],
  [/^(?:PATCH|DELETE) templates|^POST templates\/\{id\}/, 10],
  [/^\S+ external-webhooks/, 30],
  [/^\S+ automations/, 60],
];

/** `PATCH custom-fields/{id}`: each endpoint has a budget of its own. */
export function endpointOf(method: string, [resource = "", id, ...action]: readonly string[]): string {
  return [`${method} ${resource}`, ...(id === undefined ? [] : ["{id}"]), ...action].join("/");
}

/** The account after one more request to an endpoint; undefined when this minute's budget is spent. */
export function spendRequest({ account, habits, now }: SpokiVisit, endpoint: string): SpokiAccount | undefined {
  const limit = habits.rates[endpoint] ?? documented.find(([pattern]) => pattern.test(endpoint))?.[1];
  if (limit === undefined) return account;
  const known = account.windows.find((window) => window.endpoint === endpoint && now - window.startedAt < windowMs);
  const window = known ?? { endpoint, startedAt: now, used: 0 };
  if (window.used >= limit) return undefined;
  const others = account.windows.filter((each) => each.endpoint !== endpoint);
  return { ...account, windows: [...others, { ...window, used: window.used + 1 }] };
}
