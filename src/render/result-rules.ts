/** What a finding is called that comes from no rule of the book: the outcome of a check, a change, a comparison. */
export const resultRules = {
  "check-failed": {
    title: "An expectation about something read-only does not hold live.",
    fix: "Change it in the dashboard where that is possible, or correct the declaration.",
  },
  "check-unknown": {
    title: "An expectation could not be checked; the finding says why.",
    fix: "Grant the token what it lacks, and run again.",
  },
  "manual-difference": {
    title: "Live differs from the declaration and no API call can mend it.",
    fix: "Change it in the dashboard, at the place that the finding names, or correct the declaration.",
  },
  "change-not-done": {
    title: "A change was not carried out, or nobody knows whether it was.",
    fix: "Do what the finding says before running again.",
  },
  "lock-stale": {
    title: "Live has a fact otherwise than the committed lock.",
    fix: "Run instaform lock, review what moved, and commit it.",
  },
  "export-stale": {
    title: "A generated file does not fit the contracts any more.",
    fix: "Run the same contract export without --check, and commit what it writes.",
  },
  "coverage-too-low": {
    title: "The fixtures exercise less of the contracts than --min-coverage asks for.",
    fix: "Add fixtures for what instaform contract coverage lists.",
  },
  "probe-disagreement": {
    title: "The platform and our rules judge the same item differently.",
    fix: "Where the platform refuses what we accept, correct the specs or report it.",
  },
  "doctor-problem": { title: "Something that a run needs is missing or wrong.", fix: "Do what the finding says." },
  "platform-left-out": {
    title: "A platform has no part in what was asked for; the finding says why.",
    fix: "Nothing, when that is known: what the configuration declares is then the contract.",
  },
  "run-failed": {
    title: "The run ended before its answer was complete.",
    fix: "Do what the finding says, and run again.",
  },
  "step-skipped": {
    title: "A part of the review was not made; the finding says why.",
    fix: "Give the job what it lacks, or accept that this part was not checked.",
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly fix: string }>>;

export type ResultRuleId = keyof typeof resultRules;
