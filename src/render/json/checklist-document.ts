import type { ManualTask } from "../../model/checklist.ts";
import { locationDocument } from "./location.ts";

export function taskDocument({ address, reason, title, where, values, note, place }: ManualTask) {
  return {
    address,
    reason,
    title,
    where,
    values: values.map(({ field, value, live }) => ({ field, value, ...(live === undefined ? {} : { live }) })),
    note: note ?? null,
    location: locationDocument(place),
  };
}
