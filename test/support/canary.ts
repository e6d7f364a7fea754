import { createHash } from "node:crypto";

/**
 * What secrets of tests begin with: those that tests hand in, and those that the simulator makes up. Nothing else
 * contains them, so an output in which one is found leaks. Eight characters are enough to be found.
 */
export const secretMarks = ["canQ7x9Kz", "sim7Qx9Kz"] as const;

/** A secret of the test's own, shaped like a token; the same for the same name. */
export function canary(name: string): string {
  const digits = createHash("sha256").update(name).digest("base64").replaceAll(/[+/=]/g, "");
  return secretMarks[0] + digits.slice(0, 28);
}
