import { applyPlan } from "../../src/apply/apply-plan.ts";
import type { ChangeResult } from "../../src/model/apply-result.ts";
import { noAttemptNotes } from "../../src/model/attempt-notes.ts";
import type { Config } from "../../src/model/declaration.ts";
import { mostUrgent, type ExitCode } from "../../src/model/exit-code.ts";
import type { Plan } from "../../src/model/plan.ts";
import { buildKindBook } from "../../src/workflow/build-kind-book.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import { digest } from "../plan/scenario.ts";
import type { OpenEntry } from "../providers/open-entry.ts";
import { SinkFake } from "./sink-fake.ts";

/** Plans and applies of one scope of one platform, over its simulator, with virtual time. */
export interface CarryOut {
  plan(): Promise<Plan>;
  /** `meanwhile` happens between the plan and its application. */
  run(meanwhile?: () => Promise<void> | void): Promise<CarriedOut>;
}

export interface CarriedOut {
  readonly results: readonly ChangeResult[];
  /** `update order.created done`, in order; addresses without their scope. */
  readonly statuses: readonly string[];
  readonly exitCode: ExitCode;
}

export function carryOut({ provider, writer, clock, scope }: OpenEntry): CarryOut {
  const sinks = new SinkFake();
  const signal = new AbortController().signal;
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes: [scope],
    severities: {},
    secretVariables: [],
  };
  const make = () =>
    makePlan(config, [], { providerOf: () => provider, readerOf: () => writer, sinks, digest, signal });
  let keys = 0;
  return {
    plan: async () => (await make()).plan,
    async run(meanwhile) {
      const { plan, desired } = await make();
      await meanwhile?.();
      const { result, exitCodes } = await applyPlan(
        plan,
        {
          desiredOf: (address) => {
            const found = desired.get(address);
            if (found === undefined) throw new Error(`nothing desired at ${address}`);
            return found;
          },
          writerOf: () => writer,
          kinds: buildKindBook(config, () => provider),
          sinks,
          attempts: noAttemptNotes,
          clock,
          newKey: () => `key-${keys++}`,
          settleMilliseconds: 5_000,
          signal,
        },
        () => undefined,
      );
      const { results } = result;
      const statuses = results.map(
        ({ address, action, status }) => `${action} ${address.split("/").slice(1).join("/")} ${status}`,
      );
      return { results, statuses, exitCode: mostUrgent(exitCodes) };
    },
  };
}
