import { compareText } from "../../model/diagnostic.ts";
import type { SvixEventType } from "./svix-contract.ts";

/** The version that messages are held against: the highest number, else the last label; undefined without any. */
export function chooseVersion({ schemas }: Pick<SvixEventType, "schemas">): string | undefined {
  const labels = [...schemas.keys()];
  const numbers = labels.filter((label) => /^\d+$/.test(label)).toSorted((a, b) => Number(a) - Number(b));
  return numbers.at(-1) ?? labels.toSorted(compareText).at(-1);
}
