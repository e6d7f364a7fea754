import type { ConfigRule } from "../config-rule.ts";

/** Rules about the files themselves. */
export const fileRules = {
  "config-not-found": {
    id: "config-not-found",
    severity: "error",
    isFixed: true,
    title: "A file or folder of the configuration does not exist",
    why: "Without it the configuration would be another one than you meant.",
    fix: "Correct the path after -c, or write an instasent.yaml; `instaform explain configuration` shows its keys.",
  },
  "config-unreadable": {
    id: "config-unreadable",
    severity: "error",
    isFixed: true,
    title: "A file of the configuration cannot be read",
    why: "It is no regular file, is too large, may not be read, or is not UTF-8; half a configuration is never used.",
    fix: "Save it as a UTF-8 text file that you may read.",
  },
  "file-outside-root": {
    id: "file-outside-root",
    severity: "error",
    isFixed: true,
    title: "A link leads out of the configuration's folder",
    why: "A link in a repository could make the tool read any file of the machine it runs on.",
    fix: "Put the file itself where the link is.",
  },
  "too-many-findings": {
    id: "too-many-findings",
    severity: "error",
    isFixed: true,
    title: "Not every finding is shown",
    why: "Nobody reads a thousand findings, and most follow from a few mistakes.",
    fix: "Mend the first ones and run again.",
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
