import { describeConformance, type Bend, type ConformanceSubject } from "../conformance.ts";
import type { KindRules } from "../../../src/model/kind.ts";
import { instasentKinds } from "../../../src/providers/instasent/kinds.ts";
import { openProvider, projectUid, type OpenProvider } from "../open-provider.ts";
import { desired } from "../../plan/scenario.ts";

const paths: Readonly<Record<string, string>> = {
  attribute: "/project/*/specs/attributes",
  event: "/project/*/specs/events",
  sender: "/project/*/channel/sms/sender",
  segment: "/project/*/segment",
  campaign: "/project/*/campaign",
  automation: "/project/*/automation",
  "*": "/**",
};

const listFaults = {
  "ignores-start": { ignoreStart: true },
  "never-ends": { endlessPages: true },
  repeats: { repeatedIds: true },
  // Of seven: two short of what the list itself announces.
  "ends-early": { countLies: 9 },
  grows: { shiftPages: "insert" },
  shrinks: { shiftPages: "delete" },
} as const;

/** Short enough for a test, long enough for a simulator that is busy. */
const http = { limits: { totalMs: 1_500 } };

function ruleOf(kind: string): KindRules {
  const rules = instasentKinds.find((each) => each.kind === kind);
  if (rules === undefined) throw new Error(`no kind ${kind}`);
  return rules;
}

describeConformance({
  name: "instasent",
  kind: "datasource",
  rules: ruleOf("datasource"),
  kinds: ["attribute", "automation", "campaign", "datasource", "event", "project", "segment", "sender"],
  optionalKinds: ["attribute", "automation", "campaign", "event", "segment", "sender"],
  desire: (name) => {
    const [resource] = desired().datasource("x", { name }).resources();
    if (resource === undefined) throw new Error("nothing declared");
    return resource;
  },
  open: async (count) => {
    const datasources = Array.from({ length: count }, (_, index) => ({ name: `Source ${index}` }));
    const opened = await openProvider({
      http,
      seed: { projects: { [projectUid]: { datasources } }, paging: { maxLimit: 50 } },
    });
    return subjectOf(opened, datasources);
  },
});

function subjectOf(opened: OpenProvider, datasources: readonly { readonly name: string }[]): ConformanceSubject {
  let current = opened;
  let reopened: Promise<void> | undefined;
  // Page sizes are part of the seed, so bending them means another simulator; every call waits for it.
  const ready = async () => {
    await reopened;
    return current.writer;
  };
  return {
    writer: {
      readScope: async (...call) => (await ready()).readScope(...call),
      listKind: async (...call) => (await ready()).listKind(...call),
      readResource: async (...call) => (await ready()).readResource(...call),
      readIdentity: async (...call) => (await ready()).readIdentity(...call),
      readSpecs: async (...call) => (await ready()).readSpecs(...call),
      create: async (...call) => (await ready()).create(...call),
    },
    bend: (how: Bend) => {
      if ("pages" in how) {
        reopened = (async () => {
          await current.close();
          const paging = { maxLimit: how.pages, defaultLimit: how.pages };
          current = await openProvider({ http, seed: { projects: { [projectUid]: { datasources } }, paging } });
        })();
        return;
      }
      const before = reopened;
      reopened = (async () => {
        await before;
        bendNow(current, how);
      })();
    },
    seen: () => current.simulator.requests.map(({ method, path }) => `${method} ${path}`),
    waits: () => current.clock.sleeps,
    held: () => current.simulator.state.datasources(projectUid).map(({ name }) => name),
    close: async () => {
      await reopened;
      await current.close();
    },
  };
}

function bendNow({ simulator }: OpenProvider, how: Exclude<Bend, { readonly pages: number }>): void {
  if ("refuse" in how) {
    simulator.control.addFault({ match: { path: paths[how.refuse] ?? how.refuse }, do: { status: how.status } });
  } else if ("retryAfter" in how) {
    simulator.control.addFault({ match: { times: 1 }, do: { retryAfter: String(how.retryAfter) } });
  } else if ("silent" in how) {
    simulator.control.addFault({ do: { hang: "beforeCommit" } });
  } else if ("losesAnswer" in how) {
    simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { resetAfterCommit: true } });
  } else if ("hiccups" in how) {
    simulator.control.addFault({ match: { times: how.hiccups }, do: { status: 503 } });
  } else {
    simulator.control.addFault({ match: { path: "/project/*/datasource" }, do: listFaults[how.list] });
  }
}
