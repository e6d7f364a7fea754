import { explainKey } from "../../config/explain-key.ts";
import { nearestName } from "../../model/nearest-name.ts";
import { KnownError } from "../../model/errors.ts";
import { exitCodes, type ExitCode } from "../../model/exit-code.ts";
import type { Explanation } from "../../model/report.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { explainableRules, explainRule } from "../rule-book.ts";

/** `instaform explain <topic>`: a rule, a key of the configuration, or an exit code. */
export function runExplain(topic: string | undefined): CommandAnswer {
  if (topic === undefined) return { explanation: explainTopics(), exitCodes: [] };
  const explanation = explainRule(topic) ?? explainExitCode(topic) ?? explainConfigKey(topic);
  return { explanation, exitCodes: [] };
}

function explainTopics(): Explanation {
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code.padStart(3)}  ${meaning}`);
  return {
    title: "What can be explained",
    summary: "A rule by its id, a key of the configuration such as projects.<key>.datasources, or an exit code.",
    sections: [
      { heading: "Rules", text: explainableRules.join("\n"), isCode: true },
      { heading: "Exit codes", text: codes.join("\n"), isCode: true },
    ],
  };
}

function explainExitCode(topic: string): Explanation | undefined {
  if (!Object.hasOwn(exitCodes, topic)) return undefined;
  const meaning = exitCodes[Number(topic) as ExitCode];
  const summary = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
  const order = "When several outcomes hold, the exit code is the first of 130, 10, 9, 1, 4, 5, 3, 6, 7, 8, 2, 0.";
  return { title: `exit code ${topic}`, summary, sections: [{ heading: "Order", text: order, isCode: false }] };
}

function explainConfigKey(topic: string): Explanation {
  const answer = explainKey(topic);
  if (answer.isKnown) return answer.explanation;
  const rule = nearestName(topic, explainableRules);
  const near = rule === undefined ? answer.suggestions.slice(0, 3) : [rule];
  const isClose = rule !== undefined || topic.includes(".");
  throw new KnownError(`Nothing is known about "${topic}".`, {
    exitCode: 3,
    help:
      isClose && near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "What can be explained: instaform explain",
  });
}
