import { configLimits } from "./config-limits.ts";
import type { Finding } from "./finding.ts";
import { didYouMean } from "../model/nearest-name.ts";
import type { Span } from "./source-text.ts";
import type { Unresolved } from "./unresolved.ts";

/** Says in words why a reference has no value; `at` is undefined for what came from `--var`. */
export function describeUnresolved(problem: Unresolved, at: Span | undefined): Finding {
  switch (problem.reason) {
    case "unknown-variable":
      return {
        ruleId: "unknown-variable",
        message:
          `${at === undefined ? `--var ${problem.name}:` : ""} there is no variable "${problem.name}"${didYouMean(problem.name, problem.known)}`.trim(),
        at,
        help: problem.known.length === 0 ? "declare it under vars" : `variables are: ${problem.known.join(", ")}`,
      };
    case "variable-in-variable":
      return {
        ruleId: "bad-reference",
        message: `a variable cannot use another one (\${var.${problem.name}})`,
        at,
        help: "use both where the value is needed",
      };
    case "unset-variable":
      return {
        ruleId: "unset-variable",
        message: `the environment variable ${problem.name} is not set`,
        at,
        help: `set it, or give a default: \${env.${problem.name}:-value}`,
      };
    case "secret-in-field":
      return {
        ruleId: "secret-in-field",
        message: `${problem.name} holds a token, and this field is shown in plans`,
        at,
        help: "use a variable that holds no secret",
      };
    case "bad-reference":
      return describeBadReference(problem, at);
    case "too-long":
      return {
        ruleId: "yaml-limit",
        message: `with its references resolved, this value is longer than ${configLimits.scalarLength / 1024} KiB`,
        at,
      };
  }
}

function describeBadReference(
  { written, isUnterminated, known }: Extract<Unresolved, { readonly reason: "bad-reference" }>,
  at: Span | undefined,
): Finding {
  const name = written.slice(2, isUnterminated ? undefined : -1);
  const suggestion = known.includes(name) ? `; did you mean "\${var.${name}}"?` : "";
  return {
    ruleId: "bad-reference",
    message: isUnterminated
      ? "a reference starts with ${ and never ends"
      : `"${written.slice(0, 80)}" is no reference${suggestion}`,
    at,
    help: "write ${var.name}, ${env.NAME} or ${env.NAME:-default}; $${ stands for a literal ${",
  };
}
