import type { ListedFinding } from "./list-findings.ts";
import { rootPath } from "./root-path.ts";

/** What makes a finding the same one in the next run: its rule, its file and what it is about, never the line. */
export function identityOf({ ruleId, message, address, place, identity }: ListedFinding, folder: string): string[] {
  const file = place === undefined ? "" : (rootPath(folder, place.file) ?? place.file);
  return [ruleId, file, ...(identity ?? [address ?? "", message])];
}
