import { attentive } from "../../../src/providers/attentive/provider.ts";
import { attentiveKinds } from "../../../src/providers/attentive/kinds.ts";
import { toDesired } from "../../../src/providers/attentive/declare.ts";
import { placeAt } from "../../plan/scenario.ts";
import { describeConformance, type Bend } from "../conformance.ts";
import { openEntry, type OpenEntry } from "../open-entry.ts";

const [rules] = attentiveKinds;
if (rules === undefined) throw new Error("no kinds");

// The account is all that Attentive tells: it exists once and cannot be written, so the suite asks for reading only.
describeConformance({
  name: "attentive",
  kind: "account",
  isSingle: true,
  rules,
  kinds: ["account"],
  optionalKinds: [],
  desire: (name) =>
    toDesired({
      scope: "attentive:us",
      kind: "account",
      key: undefined,
      value: { companyId: name },
      place: placeAt(1),
      fieldPlaces: {},
      folder: "/config",
    }),
  open: async () => {
    const entry = await openEntry(attentive, {
      scope: { provider: "attentive", key: "attentive:us" },
      http: { limits: { totalMs: 1_500 } },
    });
    return {
      writer: entry.writer,
      bend: (how: Bend) => bendNow(entry, how),
      seen: () => entry.simulator.requests.map(({ method, path }) => `${method} ${path}`),
      held: () => [],
      waits: () => entry.clock.sleeps,
      close: entry.close,
    };
  },
});

function bendNow({ simulator }: OpenEntry, how: Bend): void {
  const add = simulator.control.addFault.bind(simulator.control);
  if ("refuse" in how) add({ match: { path: "/attentive/**" }, do: { status: how.status } });
  else if ("hiccups" in how) add({ match: { times: how.hiccups }, do: { status: 503 } });
  else if ("retryAfter" in how) add({ match: { times: 1 }, do: { retryAfter: String(how.retryAfter) } });
  else if ("silent" in how) add({ do: { hang: "beforeCommit" } });
  else throw new Error("an account has no pages and is never written");
}
