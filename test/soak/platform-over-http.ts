import type { LiveWriter } from "../../src/providers/provider.ts";
import type { FaultAction } from "../../src/simulator/fault-format.ts";
import { openProvider, projectUid } from "../providers/open-provider.ts";
import type { ScheduledPlatform } from "./platform.ts";
import type { ListFault, PostFault, Schedule, ViewFault } from "./schedule.ts";
import type { Turn } from "./turns.ts";

/** The simulator on loopback behind the real provider and the real HTTP client. */
export async function openPlatformOverHttp(schedule: Schedule): Promise<ScheduledPlatform> {
  const tokensReadable = schedule.tokens !== "hidden"; // lists and views agree here
  const opened = await openProvider({
    seed: { projects: { [projectUid]: {} }, options: { tokensReadable, listLagMs: schedule.lagMs } },
  });
  const { simulator, writer, clock } = opened;
  const { control, state, requests } = simulator;
  const postsSeen = () => requests.filter(({ method }) => method === "POST");
  const count = { lists: 0, views: 0, posts: 0, faults: 0, falseRefusals: 0, misnamed: 0 };
  let isDoubled = false;
  let isCalm = false;
  let late: { readonly at: number; readonly name: string } | undefined;
  // Late work waits for virtual time, not for the timer that holds it.
  const commitDue = () => {
    if (late === undefined || clock.now() < late.at) return;
    late = undefined;
    control.commitPending();
  };
  clock.onWake = commitDue;
  /** Everything under way meets the fault, and nothing after it. */
  const under = async <T>(fault: FaultAction | undefined, method: string, call: () => Promise<T>): Promise<T> => {
    commitDue();
    control.clearFaults();
    if (fault !== undefined) control.addFault({ match: { method }, do: fault });
    try {
      return await call();
    } finally {
      control.clearFaults();
    }
  };
  const draw = <T>(faults: readonly T[], number: number, none: T): T => {
    const fault = isCalm ? none : (faults[number] ?? none);
    if (fault !== none) count.faults += 1;
    return fault;
  };

  const list = async ({ clock: own }: Turn, signal: AbortSignal) => {
    const number = count.lists++;
    const fault = draw(schedule.lists, number, "none");
    if (fault === "slow") await own.sleep(schedule.slowMs);
    const alternates = schedule.alternates && !isCalm && number % 2 === 0;
    if (alternates) count.faults += 1;
    const stale = { staleList: { ms: schedule.staleMs } };
    const action = fault === "stale" || (alternates && fault === "none") ? stale : listActions[fault];
    return under(action, "GET", () => writer.listKind("datasource", signal));
  };

  return {
    clock,
    writerFor: (turn): LiveWriter => {
      const around = async <T>(call: () => Promise<T>): Promise<T> => {
        await turn.pass();
        const answer = await call();
        await turn.pass();
        return answer;
      };
      return {
        ...writer,
        readScope: ({ scope, kinds: wanted }, signal) =>
          around(async () => {
            const resources = await list(turn, signal);
            const kinds = Object.fromEntries(wanted.map((kind) => [kind, { status: "read" as const, resources }]));
            return { scope, title: scope, remoteName: scope, organization: undefined, kinds, grantedScopes: undefined };
          }),
        listKind: (_kind, signal) => around(() => list(turn, signal)),
        readResource: (...call) =>
          around(() => {
            const fault = draw(schedule.views, count.views++, "none");
            return under(viewActions[fault], "GET", () => writer.readResource(...call));
          }),
        create: (resource, signal) =>
          around(async () => {
            const fault = draw(schedule.posts, count.posts++, "none");
            if (fault === "slow") await turn.clock.sleep(schedule.slowMs);
            if (fault.startsWith("twice")) isDoubled = true;
            if (fault === "refused-after-commit") count.falseRefusals += 1;
            if (fault === "wrong-id") count.misnamed += 1;
            const { name } = resource.attributes;
            if (typeof name !== "string") throw new Error("a create without a name");
            const outcome = await under(postActions[fault], "POST", () => writer.create(resource, signal));
            if (fault === "late-commit") late = { at: clock.now() + schedule.lateMs, name };
            return outcome;
          }),
      };
    },
    living: (name) => {
      commitDue();
      return state
        .datasources(projectUid)
        .filter((datasource) => datasource.name === name && !datasource.deleted)
        .map(({ id, token }) => ({ id, token: token.token }));
    },
    pending: (name) => (late?.name === name ? 1 : 0),
    addForeign: (name) => {
      control.addDatasource(projectUid, { name });
    },
    posts: (name) => postsSeen().filter(({ body }) => JSON.stringify(body).includes(JSON.stringify(name))).length,
    faults: () => count.faults,
    falseRefusals: () => count.falseRefusals,
    misnamed: () => count.misnamed,
    doubled: () => isDoubled,
    calm: () => {
      isCalm = true;
    },
    close: opened.close,
  };
}

const listActions: Readonly<Record<ListFault, FaultAction | undefined>> = {
  none: undefined,
  slow: undefined,
  stale: undefined,
  error: { status: 500 },
  "rate-limited": { retryAfter: "100000" },
  denied: { status: 401 },
  "ends-early": { countLies: 99 },
  "web-page": { html: true },
  "wrong-shape": { wrongShape: '{"data":[]}' },
};

const viewActions: Readonly<Record<ViewFault, FaultAction | undefined>> = {
  none: undefined,
  error: { status: 500 },
  missing: { status: 404 },
};

const postActions: Readonly<Record<PostFault, FaultAction | undefined>> = {
  none: undefined,
  slow: undefined,
  // Nothing is certain to stay here over a real socket; a rate limit is the nearest certain refusal.
  "not-sent": { status: 429 },
  refused: { status: 422 },
  "rate-limited": { retryAfter: "1" },
  "refused-after-commit": { statusAfterCommit: 404 },
  "status-before-commit": { status: 502 },
  "status-after-commit": { statusAfterCommit: 502 },
  "reset-before-commit": { resetBeforeCommit: true },
  "reset-after-commit": { resetAfterCommit: true },
  // A minute of silence would pass in real time; what comes after it is the same as after a reset.
  "hang-before-commit": { resetBeforeCommit: true },
  "hang-after-commit": { resetAfterCommit: true },
  truncated: { truncate: "contentLength" },
  "web-page": { html: true },
  "wrong-shape": { wrongShape: '{"data":{}}' },
  "wrong-id": { patch: { entity: { id: "0123456789abcdef01234567" } } },
  "late-commit": { commitLater: 1_000_000 },
  twice: { duplicateCommit: true },
  "twice-then-reset": { duplicateCommit: true, resetAfterCommit: true },
};
