import type { Contract, Stream } from "../../../src/contracts/contract.ts";
import { exportValidator } from "../../../src/contracts/export/export-validator.ts";
import type { RuleLevels } from "../../../src/contracts/rule-levels.ts";

interface Validator {
  readonly checkContact: (item: unknown) => readonly { readonly ruleId: string; readonly path: readonly unknown[] }[];
  readonly checkEvent: Validator["checkContact"];
}

/** The exported module of a contract, loaded as a user would: nothing but its text. */
export async function loadValidator(contract: Contract, levels: RuleLevels = new Map()): Promise<Validator> {
  const [file] = exportValidator({ contracts: [contract], levels }).filter(({ path }) => path.endsWith(".mjs"));
  const url = `data:text/javascript;base64,${Buffer.from(file?.text ?? "").toString("base64")}`;
  return (await import(/* @vite-ignore */ url)) as Validator; // the module that was just written
}

/** What the module says of an item, as `rule path`. */
export function judge(validator: Validator, stream: Stream, item: unknown): readonly string[] {
  const errors = stream === "contacts" ? validator.checkContact(item) : validator.checkEvent(item);
  return errors.map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`).toSorted();
}
