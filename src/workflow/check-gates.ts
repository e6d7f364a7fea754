import type { ApplyContext } from "../apply/apply-context.ts";
import { parseAddress } from "../model/address.ts";
import { KnownError } from "../model/errors.ts";
import type { Plan } from "../model/plan.ts";
import { describeSink, type SinkPort } from "../model/sink.ts";

/** What must hold before anything is written: no error among the findings, not too much to destroy, a sink for every token, the right to create. */
export function checkGates(plan: Plan, { allowsDestroy = false }: { readonly allowsDestroy?: boolean } = {}): void {
  const errors = plan.findings.filter(
    ({ severity, ruleId }) => severity === "error" && ruleId !== "platform-unreadable",
  );
  const first = errors[0];
  if (first !== undefined) {
    throw new KnownError(`Nothing was written: ${first.message}.${moreOf(errors.length)}`, {
      exitCode: 6,
      ...(first.help === undefined ? {} : { help: first.help }),
      ...(first.place === undefined ? {} : { place: first.place }),
    });
  }
  const destruction = plan.findings.filter(({ ruleId }) => ruleId === "destroy-threshold");
  const [tooMany] = destruction;
  const isDestroying = plan.changes.some(({ action }) => action === "delete");
  if (tooMany !== undefined && isDestroying && !allowsDestroy) {
    throw new KnownError(`Nothing was written: ${tooMany.message}.${moreOf(destruction.length)}`, {
      exitCode: 6,
      help: "Look at each of them. If all of it is meant, run it again with --allow-destroy.",
      ...(tooMany.place === undefined ? {} : { place: tooMany.place }),
    });
  }
  const undecided = plan.findings.filter(({ ruleId }) => ruleId === "no-sink");
  const [open] = undecided;
  if (open !== undefined) {
    throw new KnownError(
      `Nothing was written: no sink takes the token of ${open.address ?? "a datasource"}.${moreOf(undecided.length)}`,
      {
        exitCode: 6,
        ...(open.help === undefined ? {} : { help: open.help }),
        ...(open.place === undefined ? {} : { place: open.place }),
      },
    );
  }
  const lacking = plan.checks.find(
    ({ kind, severity, status }) => kind === "scope" && severity === "warning" && status === "fail",
  );
  if (lacking !== undefined) {
    const right = parseAddress(lacking.address)?.key ?? "a right";
    throw new KnownError(
      `Nothing was written: the token of "${parseAddress(lacking.address)?.scope}" lacks ${right}.`,
      {
        exitCode: 4,
        help: `Scopes are fixed when a token is made: make one with ${right} (Project settings > API tokens).`,
      },
    );
  }
}

function moreOf(count: number): string {
  return count > 1 ? ` (and ${count - 1} more)` : "";
}

/** Tries every sink that will be needed; one that cannot take a token stops everything before the first write. */
export async function testSinks(
  plan: Plan,
  desiredOf: ApplyContext["desiredOf"],
  sinks: Pick<SinkPort, "test">,
): Promise<void> {
  const problems: { readonly text: string; readonly help: string }[] = [];
  for (const { address, action } of plan.changes) {
    if (action !== "create" && action !== "deliver") continue;
    const { sinks: declared = [], folder } = desiredOf(address);
    for (const sink of declared) {
      const problem = await sinks.test(sink, folder);
      if (problem === undefined) continue;
      const { file, line, column } = sink.place;
      const text = `${address}: ${describeSink(sink)}: ${problem.message} (${file}:${line}:${column})`;
      problems.push({ text, help: problem.help });
    }
  }
  if (problems.length === 0) return;
  throw new KnownError(
    `Nothing was written: a sink cannot take its token.\n${problems.map(({ text }) => text).join("\n")}`,
    {
      exitCode: 6,
      help: [...new Set(problems.map(({ help }) => help))].join("\n"),
    },
  );
}
