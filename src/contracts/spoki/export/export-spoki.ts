import type { ExportFile, ExportTarget } from "../../export/export-file.ts";
import { exportStreams, type StreamApi } from "../../export/export-streams.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import { startStream, type SpokiContract } from "../spoki-contract.ts";
import { buildStreamSchemas } from "./build-schemas.ts";
import { exportValidator } from "./export-validator.ts";
import { asChecked, asShown } from "./strictness.ts";

/** The files of one account. */
export function exportSpoki(target: ExportTarget, contract: SpokiContract, levels: RuleLevels): readonly ExportFile[] {
  if (target === "validator") return exportValidator(contract, levels);
  const strictness = target === "typescript" ? asShown(levels) : asChecked(levels);
  return exportStreams(target, contract.owner, buildStreamSchemas(contract, strictness), api);
}

const api: StreamApi = {
  server: "https://api.spoki.com",
  securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Spoki-Api-Key" } },
  // the secret in the body stands for the key
  openStreams: [startStream, `${startStream}-bulk`],
  responses: {
    "2XX": { description: "Taken." },
    "400": { description: "Refused, with the reason." },
    "429": { description: "Too many requests: each call has a limit of its own a minute." },
  },
};
