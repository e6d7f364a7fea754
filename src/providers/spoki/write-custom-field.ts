import type { UpdateOrder, WriteOutcome } from "../provider.ts";
import { customFieldsPath } from "./custom-fields.ts";
import { toWriteOutcome } from "../judge-write.ts";
import { itemPath, send, type WriteMeans } from "./send.ts";

/** Sends a new label, which is all that the vendor's document shows to be changeable. */
export async function updateCustomField(means: WriteMeans, { live, fields }: UpdateOrder): Promise<WriteOutcome> {
  const { label } = fields;
  return toWriteOutcome(await send(means, "PATCH", itemPath(customFieldsPath, live.remoteId), { label }));
}
