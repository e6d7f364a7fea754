import type { FaultAction } from "../../src/simulator/fault-format.ts";
import { openProvider, projectUid } from "../providers/open-provider.ts";
import type { ScheduledPlatform } from "./platform.ts";
import type { ListFault, PostFault, Schedule } from "./schedule.ts";

/** The simulator on loopback behind the real provider and the real HTTP client. */
export async function openPlatformOverHttp(schedule: Schedule): Promise<ScheduledPlatform> {
  const tokensReadable = schedule.tokens !== "hidden"; // lists and views agree here
  const opened = await openProvider({
    seed: { projects: { [projectUid]: {} }, options: { tokensReadable, listLagMs: schedule.lagMs } },
  });
  const { simulator, writer, clock } = opened;
  const { control, state, requests } = simulator;
  const postsSeen = () => requests.filter(({ method }) => method === "POST");
  let isDoubled = false;
  let lists = 0;
  let faults = 0;
  let posted = 0;
  let dueAt = Number.POSITIVE_INFINITY;
  // Late work waits for virtual time, not for the timer that holds it.
  const commitDue = () => {
    if (clock.now() < dueAt) return;
    dueAt = Number.POSITIVE_INFINITY;
    control.commitPending();
  };
  clock.onWake = commitDue;
  return {
    clock,
    writer: {
      ...writer,
      readScope: async (request, signal) => {
        const resources = await listUnderFault(signal);
        const kinds = Object.fromEntries(request.kinds.map((kind) => [kind, { status: "read" as const, resources }]));
        const { scope } = request;
        return { scope, title: scope, remoteName: scope, organization: undefined, kinds, grantedScopes: undefined };
      },
      listKind: (_kind, signal) => listUnderFault(signal),
      create: async (resource, signal) => {
        commitDue();
        const fault = schedule.posts[posted] ?? "none";
        posted += 1;
        if (fault !== "none") faults += 1;
        if (fault.startsWith("twice")) isDoubled = true;
        if (fault === "late-commit") dueAt = clock.now() + schedule.lateMs;
        control.clearFaults();
        if (fault !== "none") control.addFault({ match: { method: "POST", times: 1 }, do: postActions[fault] });
        return writer.create(resource, signal);
      },
    },
    living: (name) => {
      commitDue();
      return state
        .datasources(projectUid)
        .filter((datasource) => datasource.name === name && !datasource.deleted)
        .map(({ id, token }) => ({ id, token: token.token }));
    },
    addForeign: (name) => {
      control.addDatasource(projectUid, { name });
    },
    posts: (name) => postsSeen().filter(({ body }) => JSON.stringify(body).includes(JSON.stringify(name))).length,
    faults: () => faults,
    doubled: () => isDoubled,
    close: opened.close,
  };

  async function listUnderFault(signal: AbortSignal) {
    commitDue();
    const fault = schedule.lists[lists] ?? "none";
    lists += 1;
    control.clearFaults();
    if (fault !== "none") {
      faults += 1;
      control.addFault({ match: { method: "GET" }, do: listActions[fault] });
    }
    const listed = writer.listKind("datasource", signal);
    await listed.catch(() => undefined);
    control.clearFaults();
    return listed;
  }
}

const listActions: Readonly<Record<Exclude<ListFault, "none">, FaultAction>> = {
  error: { status: 500 },
  "ends-early": { countLies: 99 },
  "wrong-shape": { wrongShape: '{"data":[]}' },
};

const postActions: Readonly<Record<Exclude<PostFault, "none">, FaultAction>> = {
  // Nothing is certain to stay here over a real socket; a rate limit is the nearest certain refusal.
  "not-sent": { status: 429 },
  refused: { status: 422 },
  "refused-after-commit": { statusAfterCommit: 404 },
  "status-before-commit": { status: 502 },
  "status-after-commit": { statusAfterCommit: 502 },
  "reset-before-commit": { resetBeforeCommit: true },
  "reset-after-commit": { resetAfterCommit: true },
  truncated: { truncate: "contentLength" },
  "wrong-shape": { wrongShape: '{"data":{}}' },
  "late-commit": { commitLater: 1_000_000 },
  twice: { duplicateCommit: true },
  "twice-then-reset": { duplicateCommit: true, resetAfterCommit: true },
};
