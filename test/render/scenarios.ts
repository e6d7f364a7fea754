import type { ApplyResult, ChangeResult } from "../../src/model/apply-result.ts";
import type { Change, ManualStep } from "../../src/model/change.ts";
import type { Check, CheckStatus } from "../../src/model/check.ts";
import type { Address } from "../../src/model/address.ts";
import type { Place } from "../../src/model/place.ts";
import type { Plan, Unmanaged } from "../../src/model/plan.ts";
import type { Report } from "../../src/model/report.ts";

/** Short for an address in a test, where the text is known to be one. */
export const address = (text: string): Address => text as Address;

export const place = (line: number, column = 5, file = "instasent.yaml", length = 4): Place => ({
  file,
  line,
  column,
  endColumn: column + length,
});

/** A report with nothing in it but what the test is about. */
export function report(parts: Partial<Report> = {}): Report {
  return {
    command: "plan",
    toolVersion: "0.1.0",
    environment: null,
    findings: [],
    outcomes: [0],
    exitCode: 0,
    ...parts,
  };
}

type Create = Extract<Change, { action: "create" }>;

export function create(at: string, after: Change["after"] & object, parts: Partial<Create> = {}): Change {
  return {
    address: address(at),
    kind: "datasource",
    action: "create",
    reason: "not found live",
    place: place(12),
    sensitive: [],
    before: null,
    after,
    writeOnly: [],
    deliveries: [],
    ...parts,
  };
}

export function update(at: string, before: Change["after"] & object, after: Change["after"] & object): Change {
  return {
    address: address(at),
    kind: "event-type",
    action: "update",
    remoteId: "evt_1",
    reason: "2 fields differ",
    place: place(20),
    sensitive: [],
    before,
    after,
  };
}

export function check(at: string, status: CheckStatus, problems: Check["problems"] = [], line = 14): Check {
  return { address: address(at), kind: "attribute", status, severity: "error", problems, place: place(line) };
}

export function passed(count: number, scope = "shop"): readonly Check[] {
  return Array.from({ length: count }, (_, index) =>
    check(`${scope}/attribute/field_${index + 1}`, "pass", [], index + 60),
  );
}

export function manual(
  at: string,
  field: string,
  before: ManualStep["before"],
  after: ManualStep["after"],
): ManualStep {
  return {
    address: address(at),
    field,
    before,
    after,
    where: "Datasources > POS > Settings > Timezone",
    place: place(41, 19),
  };
}

export function unmanaged(label: string, kind = "datasource", scope = "shop"): Unmanaged {
  return { scope, kind, plural: `${kind}s`, label, remoteId: `id-${label}` };
}

/** A plan with the counts that its parts have. */
export function plan(parts: Partial<Plan> = {}): Plan {
  const base = {
    environment: null,
    targets: [],
    scopes: [{ scope: "shop", title: "my-shop-123 at api.instasent.com" }],
    changes: [],
    checks: [],
    manual: [],
    unmanaged: [],
    contractOnly: [],
    findings: [],
    fingerprint: "sha256:3f1c",
    isComplete: true,
    ...parts,
  };
  const actions = (action: Change["action"]): number =>
    base.changes.filter((change: Change) => change.action === action).length;
  const checks = (status: CheckStatus): number => base.checks.filter((item: Check) => item.status === status).length;
  return {
    ...base,
    summary: {
      add: actions("create"),
      change: actions("update"),
      destroy: actions("delete"),
      deliver: actions("deliver"),
      checks: { passed: checks("pass"), failed: checks("fail"), unknown: checks("unknown") },
      manual: base.manual.length,
      unmanaged: base.unmanaged.length,
    },
  };
}

export function result(at: string, parts: Partial<ChangeResult> = {}): ChangeResult {
  return { address: address(at), action: "create", status: "done", deliveries: [], ...parts };
}

export function applied(results: readonly ChangeResult[], wasInterrupted = false): ApplyResult {
  const good = (item: ChangeResult): boolean => ["done", "recovered"].includes(item.status);
  const count = (holds: (item: ChangeResult) => boolean): number => results.filter(holds).length;
  return {
    results,
    summary: {
      add: count((item) => item.action === "create" && good(item)),
      change: count((item) => item.action === "update" && good(item)),
      destroy: count((item) => item.action === "delete" && good(item)),
      deliver: count((item) => item.action === "deliver" && good(item)),
      failed: count((item) => item.status === "failed"),
      unknown: count((item) => item.status === "unknown"),
      duplicated: count((item) => item.status === "duplicate"),
      notAttempted: count((item) => item.status === "not-attempted"),
    },
    wasInterrupted,
  };
}
