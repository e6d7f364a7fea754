import { findJsonProblems } from "./json/find-json-problems.ts";
import { locateInJson } from "./json/locate-in-json.ts";
import { buildViolation } from "./parse-problem.ts";
import type { DocumentParser } from "./parsed-document.ts";

/** Read as strictly as a line of NDJSON, with the place of everything. */
export const parseJsonDocument: DocumentParser = (text, _shownPath, recipe) => {
  const found = findJsonProblems(text);
  const problems = found.flatMap(({ start, end, ...problem }) => {
    const violation = buildViolation(problem, recipe);
    return violation === undefined ? [] : [{ violation, span: { start, end } }];
  });
  const isReadable = !found.some(({ ruleId }) => ruleId === "broken-json" || ruleId === "too-deep");
  const value: unknown = isReadable ? JSON.parse(text) : undefined;
  return { isReadable, value, problems, locate: (path, isAboutKey) => locateInJson(text, path, isAboutKey) };
};
