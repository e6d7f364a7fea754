import type { ApplyResult, ChangeResult } from "../../model/apply-result.ts";

/** The parts of the document that only an apply has. */
export function applyDocument({ results, summary, wasInterrupted }: ApplyResult) {
  const { add, change, destroy, deliver, failed, unknown, duplicated, notAttempted } = summary;
  return {
    results: results.map(resultDocument),
    summary: { add, change, destroy, deliver, failed, unknown, duplicated, notAttempted },
    interrupted: wasInterrupted,
  };
}

export function resultDocument(result: ChangeResult) {
  return {
    address: result.address,
    action: result.action,
    status: result.status,
    remoteId: result.remoteId ?? null,
    message: result.message ?? null,
    help: result.help ?? null,
    deliveries: result.deliveries.map(({ sink, status, message }) => ({ sink, status, message: message ?? null })),
    emergencyFile: result.emergencyFile ?? null,
  };
}
