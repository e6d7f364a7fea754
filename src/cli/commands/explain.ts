import { explainKey } from "../../config/explain-key.ts";
import { nearestName } from "../../config/nearest-name.ts";
import { KnownError } from "../../model/errors.ts";
import { exitCodes, type ExitCode } from "../../model/exit-code.ts";
import type { Explanation } from "../../model/report.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { explainRule, knownRules } from "../rule-book.ts";

/** `instaform explain <topic>`: a rule, a key of the configuration, or an exit code. */
export function runExplain(topic: string): CommandAnswer {
  const explanation = explainRule(topic) ?? explainExitCode(topic) ?? explainConfigKey(topic);
  return { explanation, exitCodes: [] };
}

function explainExitCode(topic: string): Explanation | undefined {
  if (!Object.hasOwn(exitCodes, topic)) return undefined;
  const summary = exitCodes[Number(topic) as ExitCode];
  const order = "When several outcomes hold, the exit code is the first of 10, 9, 1, 4, 5, 3, 6, 7, 8, 2, 0.";
  return { title: `exit code ${topic}`, summary, sections: [{ heading: "Order", text: order, isCode: false }] };
}

function explainConfigKey(topic: string): Explanation {
  const answer = explainKey(topic);
  if (answer.isKnown) return answer.explanation;
  const rule = nearestName(topic, knownRules);
  const near = [...(rule === undefined ? [] : [rule]), ...answer.suggestions];
  throw new KnownError(`Nothing is known about "${topic}".`, {
    exitCode: 3,
    help: near.length > 0 ? `Did you mean ${near.slice(0, 3).join(" or ")}?` : `Rules: ${knownRules.join(", ")}`,
  });
}
