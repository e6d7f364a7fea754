import { openSubject } from "../bendable-subject.ts";
import { describeConformance } from "../conformance.ts";
import type { KindRules } from "../../../src/model/kind.ts";
import { instasentKinds } from "../../../src/providers/instasent/kinds.ts";
import { openProvider, projectUid } from "../open-provider.ts";
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
    return openSubject({
      open: (pages) =>
        openProvider({
          http,
          seed: {
            projects: { [projectUid]: { datasources } },
            paging: { maxLimit: pages ?? 50, ...(pages === undefined ? {} : { defaultLimit: pages }) },
          },
        }),
      pathOf: (refused) => paths[refused] ?? refused,
      list: { path: "/project/*/datasource", faults: listFaults },
      held: (simulator) => simulator.state.datasources(projectUid).map(({ name }) => name),
    });
  },
});
