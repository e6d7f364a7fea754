import { KnownError } from "../../src/model/errors.ts";
import type { ExitCode } from "../../src/model/exit-code.ts";
import type { LiveResource } from "../../src/model/resource.ts";
import type { CreateOutcome, LiveWriter } from "../../src/providers/provider.ts";
import { normaliseDatasource } from "../../src/providers/instasent/normalise.ts";
import { createVirtualClock } from "../providers/virtual-clock.ts";
import type { ScheduledPlatform } from "./platform.ts";
import type { ListFault, PostFault, Schedule } from "./schedule.ts";
import type { Turn } from "./turns.ts";

interface Held {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly committedAt: number;
}

/** A platform takes so long, in milliseconds, before the client gives an answer up. */
const hangMs = 60_000;

/** The platform behind the port, without a network: what the simulator does, at the speed of a function call. */
export function openPlatformModel(schedule: Schedule): ScheduledPlatform {
  const clock = createVirtualClock();
  const held: Held[] = [];
  const late: { readonly at: number; readonly name: string }[] = [];
  const sent: string[] = [];
  const count = { lists: 0, views: 0, faults: 0, falseRefusals: 0, misnamed: 0 };
  let isDoubled = false;
  let isCalm = false;

  const commit = (name: string, committedAt = clock.now()): Held => {
    const number = held.length + 1;
    const made = { id: `d${number}`, name, token: `token-of-d${number}`, committedAt };
    held.push(made);
    return made;
  };
  const commitDue = () => {
    if (late.length === 0) return;
    for (const due of late.filter(({ at }) => at <= clock.now())) {
      late.splice(late.indexOf(due), 1);
      commit(due.name, due.at);
    }
  };
  const draw = <T>(faults: readonly T[], number: number, none: T): T => {
    const fault = isCalm ? none : (faults[number] ?? none);
    if (fault !== none) count.faults += 1;
    return fault;
  };
  const show = (one: Held, showsToken: boolean): LiveResource =>
    normaliseDatasource(
      "GET",
      "entity",
      { id: one.id, name: one.name, ...(showsToken ? { token: { token: one.token } } : {}) },
      () => undefined,
    );
  const ageOf = ({ committedAt }: Held) => clock.now() - committedAt;

  const list = async ({ clock: own }: Turn, signal: AbortSignal): Promise<readonly LiveResource[]> => {
    checkSignal(signal);
    commitDue();
    const number = count.lists;
    count.lists += 1;
    const fault = draw(schedule.lists, number, "none");
    if (fault === "slow") await own.sleep(schedule.slowMs);
    commitDue();
    const complaint = listComplaints[fault];
    if (complaint !== undefined) throw new KnownError(`the list ${complaint.says}`, { exitCode: complaint.exitCode });
    const shown = held.filter((one) => ageOf(one) >= schedule.lagMs);
    const isStale = fault === "stale" || (schedule.alternates && !isCalm && number % 2 === 0);
    const seen = isStale ? shown.filter((one) => ageOf(one) >= schedule.staleMs) : shown;
    if (fault === "none" && seen.length < shown.length) count.faults += 1;
    return seen.map((one) => show(one, schedule.tokens === "readable"));
  };

  const create = async (name: string, turn: Turn): Promise<CreateOutcome> => {
    commitDue();
    const number = sent.length;
    sent.push(name);
    const fault = draw(schedule.posts, number, "none");
    if (fault === "slow") await turn.clock.sleep(schedule.slowMs);
    if (fault.startsWith("twice")) isDoubled = true;
    if (fault === "late-commit") late.push({ at: clock.now() + schedule.lateMs, name });
    if (fault === "refused-after-commit") count.falseRefusals += 1;
    if (fault === "wrong-id") count.misnamed += 1;
    for (let times = commits[fault]; times > 1; times -= 1) commit(name);
    const made = commits[fault] > 0 ? commit(name) : undefined;
    // Between the commit and its answer others go on, and the process may die.
    await turn.pass();
    if (fault.startsWith("hang")) await turn.clock.sleep(hangMs);
    return answerTo(fault, made === undefined ? undefined : show(made, true));
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
        readSpecs: () => Promise.reject(new Error("a plan without a lock reads no stream specs")),
        readScope: ({ scope, kinds }, signal) =>
          around(async () => {
            const resources = await list(turn, signal);
            return {
              scope,
              title: scope,
              remoteName: scope,
              organization: undefined,
              kinds: Object.fromEntries(kinds.map((kind) => [kind, { status: "read", resources }])),
              grantedScopes: undefined,
            };
          }),
        listKind: (_kind, signal) => around(() => list(turn, signal)),
        readResource: (_kind, remoteId, signal) =>
          around(async () => {
            checkSignal(signal);
            commitDue();
            const fault = draw(schedule.views, count.views, "none");
            count.views += 1;
            if (fault === "error") throw new KnownError("the view answered 500", { exitCode: 1 });
            const one = fault === "missing" ? undefined : held.find(({ id }) => id === remoteId);
            return one === undefined ? undefined : show(one, schedule.tokens !== "hidden");
          }),
        readIdentity: async () => ({ organization: undefined, projects: [], grantedScopes: undefined }),
        create: ({ attributes: { name } }) =>
          around(() => {
            if (typeof name !== "string") throw new Error("a create without a name");
            return create(name, turn);
          }),
      };
    },
    living: (name) => {
      commitDue();
      return held.filter((one) => one.name === name);
    },
    pending: (name) => late.filter((due) => due.name === name).length,
    addForeign: (name) => {
      commit(name, Number.NEGATIVE_INFINITY);
    },
    posts: (name) => sent.filter((one) => one === name).length,
    faults: () => count.faults,
    falseRefusals: () => count.falseRefusals,
    misnamed: () => count.misnamed,
    doubled: () => isDoubled,
    calm: () => {
      isCalm = true;
    },
    close: async () => undefined,
  };
}

/** A read is not begun, or is given up, once the run was interrupted. */
function checkSignal(signal: AbortSignal): void {
  if (signal.aborted) throw new KnownError("interrupted", { exitCode: 130 });
}

const listComplaints: Readonly<Record<ListFault, { readonly says: string; readonly exitCode: ExitCode } | undefined>> =
  {
    none: undefined,
    slow: undefined,
    stale: undefined,
    error: { says: "answered 500", exitCode: 1 },
    "rate-limited": { says: "answered 429", exitCode: 5 },
    denied: { says: "answered 401", exitCode: 4 },
    "ends-early": { says: "could not be read to its end", exitCode: 1 },
    "web-page": { says: "answered with a web page", exitCode: 1 },
    "wrong-shape": { says: "answered in a shape we do not know", exitCode: 1 },
  };

/** How often each fault lets the platform create at once. */
const commits: Readonly<Record<PostFault, number>> = {
  none: 1,
  "not-sent": 0,
  refused: 0,
  "rate-limited": 0,
  "refused-after-commit": 1,
  "status-before-commit": 0,
  "status-after-commit": 1,
  "reset-before-commit": 0,
  "reset-after-commit": 1,
  "hang-before-commit": 0,
  "hang-after-commit": 1,
  truncated: 1,
  "web-page": 1,
  "wrong-shape": 1,
  "wrong-id": 1,
  "late-commit": 0,
  slow: 1,
  twice: 2,
  "twice-then-reset": 2,
};

function answerTo(fault: PostFault, live: LiveResource | undefined): CreateOutcome {
  const failWith = (exitCode: ExitCode) => new KnownError(`POST: ${fault}.`, { exitCode });
  switch (fault) {
    case "none":
    case "slow":
    case "twice":
    case "wrong-id":
      if (live === undefined) throw new Error("nothing was created");
      return { outcome: "created", live: fault === "wrong-id" ? { ...live, remoteId: "d999" } : live };
    case "not-sent":
    case "refused":
      return { outcome: "rejected", error: failWith(1), isDocumented: true };
    case "rate-limited":
      return { outcome: "rejected", error: failWith(5), isDocumented: true };
    case "refused-after-commit":
      return { outcome: "rejected", error: failWith(1), isDocumented: false };
    case "status-before-commit":
    case "status-after-commit":
    case "reset-before-commit":
    case "reset-after-commit":
    case "hang-before-commit":
    case "hang-after-commit":
    case "truncated":
    case "web-page":
    case "wrong-shape":
    case "late-commit":
    case "twice-then-reset":
      return { outcome: "unclear", error: failWith(10) };
  }
}
