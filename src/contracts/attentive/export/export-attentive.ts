import type { ExportFile, ExportTarget } from "../../export/export-file.ts";
import { exportStreams, type StreamApi } from "../../export/export-streams.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import type { AttentiveContract } from "../attentive-contract.ts";
import { buildStreamSchemas } from "./build-schemas.ts";
import { exportValidator } from "./export-validator.ts";

/** The files of one company. */
export function exportAttentive(
  target: ExportTarget,
  contract: AttentiveContract,
  levels: RuleLevels,
): readonly ExportFile[] {
  if (target === "validator") return exportValidator(contract, levels);
  return exportStreams(target, contract.owner, buildStreamSchemas(contract, levels), api);
}

const api: StreamApi = {
  server: "https://api.attentivemobile.com",
  securitySchemes: { token: { type: "http", scheme: "bearer" } },
  responses: {
    "202": { description: "Accepted, not applied yet." },
    "400": { description: "Refused; the vendor describes no body." },
  },
};
