import { openSession } from "./open-session.ts";
import type { CheckOptions, ConfigOptions, PlanOptions } from "./options.ts";
import type { CheckReport, PlanReport, ValidateReport } from "./reports.ts";
import { runLibrary } from "./run-library.ts";

export type * from "../generated/report-document.ts";
export type * from "./options.ts";
export type * from "./reports.ts";

/** Checks the configuration, offline and without credentials; without `environment` as every environment sees it. */
export async function validate(options: ConfigOptions = {}): Promise<ValidateReport> {
  const session = openSession(options);
  return runLibrary<ValidateReport>(session, "validate", async () => {
    const { runValidate } = await import("../cli/commands/validate.ts");
    return runValidate(session);
  });
}

/** Compares the declaration with the live platform. Sends only GET, writes nothing anywhere. */
export async function plan(options: PlanOptions = {}): Promise<PlanReport> {
  const session = openSession(options);
  return runLibrary<PlanReport>(session, "plan", async () => {
    const { runPlan } = await import("../cli/commands/plan.ts");
    return runPlan(session, { detailedExitcode: false, checkLock: options.checkLock ?? false });
  });
}

/** Holds payloads against the specs of the lock, or of the configuration; offline and without credentials. */
export async function check(options: CheckOptions = {}): Promise<CheckReport> {
  const { payloads, files = [], stream, datasource, maxFindings = 100, showValues = false, failOn = "error" } = options;
  const session = openSession(options);
  return runLibrary<CheckReport>(session, "contract check", async () => {
    const { runContractCheck } = await import("../cli/commands/contract-check.ts");
    return runContractCheck(session, payloads === undefined ? files : [...files, "-"], {
      ...(stream === undefined ? {} : { stream }),
      ...(datasource === undefined ? {} : { datasource }),
      maxFindings,
      showValues,
      failOn,
      live: false,
    });
  });
}
