import type { Severity } from "../model/diagnostic.ts";

export interface PlanRule {
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** True for rules that keep a write safe: `rules:` cannot turn them down. */
  readonly isFixed: boolean;
}

/** Findings that only a look at the live platform can give. */
export const planRules = {
  "ambiguous-match": {
    severity: "error",
    title: "Two or more live resources fit one declaration.",
    why: "The API allows several datasources of one name. Taking the first would deliver the token of the wrong one.",
    fix: "Pin the right one with `id:`; the finding lists the candidates.",
    isFixed: true,
  },
  "bad-pin": {
    severity: "error",
    title: "A pinned id does not exist in the project, or is deleted.",
    why: "Creating a second datasource in place of a pinned one is never what was meant.",
    fix: "Correct the id, or remove `id:` to match by name.",
    isFixed: true,
  },
  "shared-match": {
    severity: "error",
    title: "Two declarations mean the same live resource.",
    why: "Both would claim its fields and its token.",
    fix: "Remove one declaration, or pin them to different ids.",
    isFixed: true,
  },
  "wrong-organization": {
    severity: "error",
    title: "The token belongs to another organization than `organization.name`.",
    why: "It guards against applying one customer's configuration with another customer's token.",
    fix: "Use the right token, or correct the name.",
    isFixed: true,
  },
  "wrong-account": {
    severity: "error",
    title: "A token belongs to another account of its platform than `account` says.",
    why: "It guards against running one company's configuration with another company's token.",
    fix: "Use the right token, or correct what is declared under `account`.",
    isFixed: true,
  },
  "no-sink": {
    severity: "warning",
    title: "A datasource will be created and no sink takes its token.",
    why: "The token is born with the datasource. Apply refuses to create one whose token has nowhere to go.",
    fix: "Declare `token:` with a sink, or `token: []` when it is fetched from the dashboard by hand.",
    isFixed: true,
  },
  "platform-unreadable": {
    severity: "error",
    title: "One of several platforms could not be read.",
    why: "The others are planned and applied all the same; of this one nothing is known, and nothing is done to it.",
    fix: "Mend what the message says, then plan again.",
    isFixed: true,
  },
  "destroy-threshold": {
    severity: "warning",
    title: "A plan would remove more than 30 % of a kind.",
    why:
      "A file that was left out or a section that was emptied by mistake looks like a wish to remove everything. " +
      "Apply stops before the first write; one resource alone does not stop it, unless it is all there is.",
    fix: "Look at what is to be destroyed. If all of it is meant: instaform apply --allow-destroy.",
    isFixed: true,
  },
  "slow-apply": {
    severity: "info",
    title: "Applying takes minutes, because the platform takes only a few changes in each.",
    why: "A pipeline that ends its jobs early would end this one half way.",
    fix: "Give the job enough time. What is left is in the next plan.",
    isFixed: false,
  },
  "kept-although-pruned": {
    severity: "warning",
    title: "Something that is not declared stays, although `prune` says that it goes.",
    why: "Its removal would take along what nothing brings back, such as the members of a contact list.",
    fix: "Declare it, or empty or remove it by hand.",
    isFixed: false,
  },
  "similar-name": {
    severity: "error",
    title: "An undeclared datasource has the declared name but for case, spaces or the form of its accents.",
    why:
      "Names are matched exactly, so a second datasource would be created. A platform that tidies names would even " +
      "make one more at every run. Where only the case differs, this is a warning.",
    fix: "Write the name as it is live, or pin it with `id:`.",
    isFixed: false,
  },
  "possible-rename": {
    severity: "warning",
    title: "An undeclared datasource looks like the one that will be created.",
    why: "A datasource that was renamed in the dashboard no longer matches by name, so a second one would be created.",
    fix: "If it is the same one, pin it with `id:`; else go on.",
    isFixed: false,
  },
} as const satisfies Readonly<Record<string, PlanRule>>;

export type PlanRuleId = keyof typeof planRules;
