import type { Report } from "../model/report.ts";

/**
 * What GitLab's merge request widget for Terraform reads: how much a plan creates, updates and deletes. A token that is
 * delivered counts as an update. Without a plan the counts are left out, which the widget shows as a failed report; three
 * zeros would look like a plan without changes.
 */
export function renderGitlabTerraform(report: Report): string {
  const plan = report.plan ?? report.review?.find((step) => step.report?.plan !== undefined)?.report?.plan;
  if (plan === undefined || !plan.isComplete) return "{}\n";
  const { add, change, destroy, deliver } = plan.summary;
  return `${JSON.stringify({ create: add, update: change + deliver, delete: destroy })}\n`;
}
