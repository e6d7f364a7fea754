import type { ExportTarget } from "./export-file.ts";

/** Says in a file what wrote it, so that nobody edits it, and so that it may be removed when nothing writes it any more. */
export function writtenBy(target: ExportTarget): string {
  return `${signatureOf(target)}; change the contract, not this file.`;
}

/** True for the beginning of a file that an export to this target wrote: its very first line says so. */
export function isWrittenBy(target: ExportTarget, start: string): boolean {
  const [first = "", second = ""] = start.split("\n", 2);
  const signature = signatureOf(target);
  return (
    first.startsWith(`// ${signature}`) ||
    (first === "{" && /^ {2}"(?:\$|x-)comment": "/.test(second) && second.includes(signature))
  );
}

function signatureOf(target: ExportTarget): string {
  return `Written by \`instaform contract export --to ${target}\``;
}
