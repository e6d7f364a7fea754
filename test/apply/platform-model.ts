import { KnownError } from "../../src/model/errors.ts";
import type { LiveResource } from "../../src/model/resource.ts";
import type { CreateOutcome, LiveWriter } from "../../src/providers/provider.ts";
import { normaliseDatasource } from "../../src/providers/instasent/normalise.ts";
import { createVirtualClock } from "../providers/virtual-clock.ts";
import type { ScheduledPlatform } from "./platform.ts";
import type { ListFault, PostFault, Schedule } from "./schedule.ts";

interface Held {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly committedAt: number;
}

/** The platform behind the port, without a network: what the simulator does, at the speed of a function call. */
export function openPlatformModel(schedule: Schedule): ScheduledPlatform {
  const clock = createVirtualClock();
  const held: Held[] = [];
  const late: { readonly at: number; readonly name: string }[] = [];
  const sent: string[] = [];
  let lists = 0;
  let faults = 0;
  let isDoubled = false;

  const commit = (name: string, committedAt = clock.now()): Held => {
    const number = held.length + 1;
    const made = { id: `d${number}`, name, token: `token-of-d${number}`, committedAt };
    held.push(made);
    return made;
  };
  const commitDue = () => {
    for (const due of late.filter(({ at }) => at <= clock.now())) {
      late.splice(late.indexOf(due), 1);
      commit(due.name, due.at);
    }
  };
  const isListed = ({ committedAt }: Held) => clock.now() - committedAt >= schedule.lagMs;
  const show = (one: Held, showsToken: boolean): LiveResource =>
    normaliseDatasource(
      "GET",
      "entity",
      { id: one.id, name: one.name, ...(showsToken ? { token: { token: one.token } } : {}) },
      () => undefined,
    );
  const isReadable = schedule.tokens === "readable";

  const writer: LiveWriter = {
    readSpecs: () => Promise.reject(new Error("a plan without a lock reads no stream specs")),
    async readScope({ scope, kinds }) {
      const resources = await writer.listKind("datasource", signal);
      return {
        scope,
        title: scope,
        remoteName: scope,
        organization: undefined,
        kinds: Object.fromEntries(kinds.map((kind) => [kind, { status: "read", resources }])),
        grantedScopes: undefined,
      };
    },
    async listKind() {
      commitDue();
      const fault = schedule.lists[lists] ?? "none";
      lists += 1;
      if (fault !== "none") {
        faults += 1;
        throw new KnownError(listComplaints[fault], { exitCode: 1 });
      }
      return held.filter(isListed).map((one) => show(one, isReadable));
    },
    async readResource(_kind, remoteId) {
      commitDue();
      const one = held.find(({ id }) => id === remoteId);
      return one === undefined ? undefined : show(one, schedule.tokens !== "hidden");
    },
    async readIdentity() {
      return { organization: undefined, projects: [], grantedScopes: undefined };
    },
    async create({ attributes }) {
      commitDue();
      const { name } = attributes;
      if (typeof name !== "string") throw new Error("a create without a name");
      const fault = schedule.posts[sent.length] ?? "none";
      sent.push(name);
      if (fault !== "none") faults += 1;
      if (fault.startsWith("twice")) isDoubled = true;
      if (fault === "late-commit") late.push({ at: clock.now() + schedule.lateMs, name });
      for (let times = commits[fault]; times > 1; times -= 1) commit(name);
      const made = commits[fault] > 0 ? commit(name) : undefined;
      return answerTo(fault, made === undefined ? undefined : show(made, true));
    },
  };
  return {
    clock,
    writer,
    living: (name) => {
      commitDue();
      return held.filter((one) => one.name === name);
    },
    addForeign: (name) => {
      commit(name, Number.NEGATIVE_INFINITY);
    },
    posts: (name) => sent.filter((one) => one === name).length,
    faults: () => faults,
    doubled: () => isDoubled,
    close: async () => undefined,
  };
}

const signal = new AbortController().signal;

const listComplaints: Readonly<Record<Exclude<ListFault, "none">, string>> = {
  error: "the list answered 500",
  "ends-early": "the list could not be read to its end",
  "wrong-shape": "the list answered in a shape we do not know",
};

/** How often each fault lets the platform create at once. */
const commits: Readonly<Record<PostFault, number>> = {
  none: 1,
  "not-sent": 0,
  refused: 0,
  "refused-after-commit": 1,
  "status-before-commit": 0,
  "status-after-commit": 1,
  "reset-before-commit": 0,
  "reset-after-commit": 1,
  truncated: 1,
  "wrong-shape": 1,
  "late-commit": 0,
  twice: 2,
  "twice-then-reset": 2,
};

function answerTo(fault: PostFault, live: LiveResource | undefined): CreateOutcome {
  const error = new KnownError(`POST: ${fault}.`, { exitCode: fault === "refused" || fault === "not-sent" ? 1 : 10 });
  switch (fault) {
    case "none":
    case "twice":
      if (live === undefined) throw new Error("nothing was created");
      return { outcome: "created", live };
    case "not-sent":
    case "refused":
      return { outcome: "rejected", error, isDocumented: true };
    case "refused-after-commit":
      return { outcome: "rejected", error, isDocumented: false };
    case "status-before-commit":
    case "status-after-commit":
    case "reset-before-commit":
    case "reset-after-commit":
    case "truncated":
    case "wrong-shape":
    case "late-commit":
    case "twice-then-reset":
      return { outcome: "unclear", error };
  }
}
