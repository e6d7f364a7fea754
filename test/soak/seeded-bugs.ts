/** One change of one place in the source; the text must stand there exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A bug that somebody could write, and the tests that must fail because of it. */
export interface SeededBug {
  readonly name: string;
  readonly edits: readonly [Edit, ...Edit[]];
  /** Test files, as vitest takes them. */
  readonly caughtBy: readonly [string, ...string[]];
}

const schedules = "test/soak/schedules";

export const seededBugs: readonly SeededBug[] = [
  {
    name: "retry the POST on 502",
    edits: [
      {
        file: "src/http/write-once.ts",
        find: "  await dispatcher.destroy();\n",
        replace:
          '  if (result.outcome === "answered" && result.answer.status === 502)\n    return sendOnce(connection, context, request, { dispatcher, body });\n  await dispatcher.destroy();\n',
      },
    ],
    caughtBy: ["test/http/post-client", schedules],
  },
  {
    name: "take a request that was sent for one that never left",
    edits: [
      {
        file: "src/http/write-once.ts",
        find: 'outcome: result.wasSent ? "unclear" : "not-sent"',
        replace: 'outcome: "not-sent"',
      },
    ],
    caughtBy: ["test/http/post-client", schedules],
  },
  {
    name: "skip the list before a create",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: "  const before = await listBefore(context, desired);\n",
        replace:
          "  const before = await Promise.resolve<Before | KnownError>({ existing: [], baseline: new Set() });\n",
      },
    ],
    caughtBy: [schedules],
  },
  {
    name: "believe a list that takes back what another one showed",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: "const shown = pages.filter((page) => page !== undefined);",
        replace: "const shown = pages.filter((page) => page !== undefined && false);",
      },
    ],
    caughtBy: ["test/apply/statuses"],
  },
  {
    name: "take the first of two matches",
    edits: [
      {
        file: "src/plan/match-live.ts",
        find: "return alive.length === 1 ? ",
        replace: "return alive.length >= 1 ? ",
      },
    ],
    caughtBy: [schedules, "test/plan"],
  },
  {
    name: "match what was deleted",
    edits: [
      {
        file: "src/plan/match-live.ts",
        find: "const alive = named.filter((resource) => !resource.isDeleted);",
        replace: "const alive = named;",
      },
    ],
    caughtBy: ["test/plan"],
  },
  {
    name: "ignore a second one that a create made",
    edits: [
      {
        file: "src/apply/find-created.ts",
        find: "return candidates.length === 1 ? ",
        replace: "return candidates.length >= 1 ? ",
      },
    ],
    caughtBy: [schedules, "test/apply/statuses"],
  },
  {
    name: "plan from a list that ended early",
    edits: [
      {
        file: "src/providers/instasent/walk-list.ts",
        find: "return byId.size < announced\n",
        replace: "return byId.size < 0\n",
      },
    ],
    caughtBy: ["test/apply/statuses", "test/providers/instasent"],
  },
  {
    name: "write the sink in place",
    edits: [
      {
        file: "src/sinks/replace-file.ts",
        find: 'import { rename } from "node:fs/promises";',
        replace: 'import { open } from "node:fs/promises";',
      },
      {
        file: "src/sinks/replace-file.ts",
        find: "    await rename(temporary, target.path);\n",
        replace:
          '    const handle = await open(target.path, "w", 0o600);\n    await handle.writeFile(content);\n    await handle.close();\n    await removeQuietly(temporary);\n',
      },
    ],
    caughtBy: ["test/soak/kills"],
  },
  {
    name: "follow a redirect with the token",
    edits: [
      {
        file: "src/http/get-client.ts",
        find: '  const result = await exchange(dispatcher, { method: "GET", origin, path, headers }, limits, signal);\n',
        replace: `  let result = await exchange(dispatcher, { method: "GET", origin, path, headers }, limits, signal);
  if (result.outcome === "answered" && result.answer.headers["location"] !== undefined) {
    const to = new URL(result.answer.headers["location"], origin + path);
    const there = { method: "GET", origin: to.origin, path: to.pathname + to.search, headers } as const;
    result = await exchange(dispatcher, there, limits, signal);
  }
`,
      },
    ],
    caughtBy: ["test/http/redirect"],
  },
  {
    name: "print a thrown error raw",
    edits: [
      {
        file: "src/apply/deliver-secret.ts",
        find: "return `an unexpected failure (${error instanceof Error ? error.name : typeof error}); please report it`;",
        replace: "return String(error);",
      },
    ],
    caughtBy: ["test/apply/deliveries"],
  },
  {
    name: "a settle window of zero",
    edits: [
      {
        file: "src/apply/find-created.ts",
        find: "const deadline = trace.since + settleMilliseconds;",
        replace: "const deadline = trace.since + 0 * settleMilliseconds;",
      },
    ],
    caughtBy: [schedules],
  },
  {
    name: "deliver before looking for a second one",
    edits: [
      {
        file: "src/apply/confirm-creates.ts",
        find: "await deliver(context, one, sightIn(one, listed))",
        replace: 'await deliver(context, one, { status: "none" })',
      },
    ],
    caughtBy: [schedules, "test/apply/statuses"],
  },
  {
    name: "forget a create right before it is sent",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: "await context.attempts.renew(desired);",
        replace: "await context.attempts.end(desired);",
      },
    ],
    caughtBy: [schedules],
  },
  {
    name: "pass over what an earlier run may have created",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: 'const since = beginning.status === "earlier" ? beginning.begunAt : undefined;',
        replace: 'const since = beginning.status === "begun" ? undefined : undefined;',
      },
    ],
    caughtBy: [schedules, "test/apply/earlier-runs"],
  },
  {
    name: "send a second create of a name that waits for its list",
    edits: [
      {
        file: "src/apply/open-creates.ts",
        find: "|| open.some((one) => concerns(one, desired))",
        replace: "",
      },
    ],
    caughtBy: ["test/apply/batches"],
  },
  {
    name: "send the next creates before the list of the last ones was read",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: "    if (!lists.isFresh(scope, kind)) await context.finishOpen();\n",
        replace: "",
      },
    ],
    caughtBy: ["test/apply/batches"],
  },
  {
    name: "keep a token waiting while another create is cleared up",
    edits: [
      {
        file: "src/apply/create-resource.ts",
        find: "  await context.finishOpen();\n  switch (outcome.outcome) {",
        replace: "  switch (outcome.outcome) {",
      },
    ],
    caughtBy: ["test/apply/batches"],
  },
  {
    name: "go on with full batches beside somebody else",
    edits: [
      {
        file: "src/apply/confirm-creates.ts",
        find: "&& isOwnDoing(sent, listed) && showsTokens(sent, listed)",
        replace: "",
      },
    ],
    caughtBy: ["test/apply/batches"],
  },
  {
    name: "swallow exit code 10",
    edits: [
      {
        file: "src/apply/apply-plan.ts",
        find: "...exitCodes.filter((code) => code !== 0),",
        replace: "...exitCodes.filter((code) => code !== 0 && code !== 10),",
      },
    ],
    caughtBy: [schedules],
  },
];

/** The text with the edit made; an error when its place has moved. */
export function plant(text: string, { file, find, replace }: Edit): string {
  const found = text.split(find).length - 1;
  if (found !== 1) throw new Error(`${file}: expected once, found ${found} times: ${find.trim()}`);
  return text.replace(find, () => replace);
}
