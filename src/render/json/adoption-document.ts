import type { AdoptionReport } from "../../model/adoption.ts";
import { patchOf } from "../text/adoption-lines.ts";

export function adoptionDocument({ action, files, added, leftOut, next }: AdoptionReport) {
  return {
    action,
    files: files.map((file) => ({ path: file.path, isNew: file.before === undefined, patch: patchOf(file) })),
    added,
    leftOut: leftOut.map(({ what, reason }) => ({ what, reason })),
    next,
  };
}
