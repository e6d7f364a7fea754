import type { Plan } from "../../model/plan.ts";
import type { Report, ReviewStep } from "../../model/report.ts";
import { applySentences } from "../apply-words.ts";
import { contractAnswers } from "../contract-answers.ts";
import { countOf } from "../count-of.ts";
import { reviewSentence, stepStatus } from "../review-steps.ts";
import { planSentence } from "../text/plan-summary.ts";
import { html, type Markup } from "./markup.ts";

/** The top of the page: how it stands in one sentence, and the figures behind it. */
export function verdictHeader(report: Report): Markup {
  const { tone, sign, sentence } = verdictOf(report);
  const where = report.environment === null ? undefined : html` <span class="environment">${report.environment}</span>`;
  const scopes = report.plan?.scopes.map(({ scope, title }) => html`<li><strong>${scope}</strong> ${title}</li>`) ?? [];
  return html`<header class="verdict ${tone}">
    <p class="product">Instaform ${report.command}${where}</p>
    <h1><span aria-hidden="true">${sign}</span> ${sentence}</h1>
    ${details(report).map((line) => html`<p>${line}</p> `)}${
      scopes.length === 0
        ? undefined
        : html`<ul class="scopes">
            ${scopes}
          </ul>`
    }
    ${tiles(report)}
  </header>`;
}

interface Verdict {
  readonly tone: "good" | "look" | "bad";
  readonly sign: string;
  readonly sentence: string;
}

function verdictOf(report: Report): Verdict {
  const { exitCode, plan, apply, error, contracts, review } = report;
  if (apply !== undefined) {
    const [sentence = ""] = applySentences(apply);
    return exitCode === 0 ? good(sentence) : bad(sentence);
  }
  if (error !== undefined) return bad(`${report.command} failed`);
  if (review !== undefined) return reviewVerdict(review);
  if (exitCode === 6) return bad("Stopped: something must be made clear first");
  if (exitCode === 8 || (contracts?.rejected ?? 0) > 0) return bad("Payloads do not fit their contract");
  if (plan !== undefined) return planVerdict(plan);
  if (exitCode !== 0) return bad("Something is not in order");
  if (isOffline(report) && contracts === undefined) return look("Nothing was checked: this is a catalogue only");
  return good("Everything that was checked is in order");
}

function reviewVerdict(steps: readonly ReviewStep[]): Verdict {
  const statuses = steps.map(stepStatus);
  const sentence = reviewSentence(steps).replace(/\.$/, "");
  if (statuses.includes("failed")) return bad(sentence);
  return statuses.every((status) => status === "passed") ? good(sentence) : look(sentence);
}

/** What needs eyes comes before what can be applied, whatever the exit code was told to make of it. */
function planVerdict({ summary, scopes }: Plan): Verdict {
  const { add, change, destroy, deliver, checks, manual } = summary;
  const changes = add + change + destroy + deliver;
  if (checks.failed + manual > 0) {
    const parts = [
      ...(checks.failed > 0 ? [`${countOf(checks.failed, "check")} ${checks.failed === 1 ? "fails" : "fail"}`] : []),
      ...(manual > 0 ? [`${countOf(manual, "step")} ${manual === 1 ? "needs" : "need"} a person`] : []),
    ];
    return look(parts.join(", "));
  }
  if (changes > 0) return { tone: "good", sign: "~", sentence: `${countOf(changes, "change")} can be applied` };
  if (checks.unknown > 0) return look(`${countOf(checks.unknown, "check")} could not be made; the rest is in order`);
  if (scopes.every(({ isContractOnly }) => isContractOnly === true)) return look("Nothing was read: contracts only");
  return good("What is live matches what is declared");
}

/** A page without a plan must not be taken for one that found nothing. */
function isOffline({ command, plan, error }: Report): boolean {
  return command === "report" && plan === undefined && error === undefined;
}

function look(sentence: string): Verdict {
  return { tone: "look", sign: "!", sentence };
}

function good(sentence: string): Verdict {
  return { tone: "good", sign: "✓", sentence: sentence.replace(/\.$/, "") };
}

function bad(sentence: string): Verdict {
  return { tone: "bad", sign: "✗", sentence: sentence.replace(/\.$/, "") };
}

function details(report: Report): readonly string[] {
  const { error, plan, apply } = report;
  return [
    ...(error === undefined ? [] : [error.message, ...(error.help === undefined ? [] : [error.help])]),
    ...(plan === undefined || apply !== undefined ? [] : [planSentence(plan)]),
    ...contractAnswers(report).map(({ sentence }) => sentence),
    ...(isOffline(report) ? ["Live was not read: this is what the files alone say."] : []),
  ];
}

/** The counts that people look for first. */
function tiles({ plan, contracts, coverage }: Report): Markup | undefined {
  const counts: readonly (readonly [label: string, value: string | number])[] = [
    ...(plan === undefined
      ? []
      : ([
          ["to add", plan.summary.add],
          ["to change", plan.summary.change],
          ["to destroy", plan.summary.destroy],
          ["by hand", plan.summary.manual],
          ["checks passed", plan.summary.checks.passed],
          ["checks failed", plan.summary.checks.failed],
          ["checks unknown", plan.summary.checks.unknown],
        ] as const)),
    ...(contracts === undefined ? [] : ([["payloads rejected", contracts.rejected]] as const)),
    ...(coverage === undefined ? [] : ([["coverage", `${coverage.percent}%`]] as const)),
  ];
  if (counts.length === 0) return undefined;
  return html`<dl class="tiles">
    ${counts.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
