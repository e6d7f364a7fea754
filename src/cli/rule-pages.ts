import { configRules } from "../config/config-rules.ts";
import { compatibilityRules } from "../contracts/compare/compatibility-rules.ts";
import { allPayloadRules } from "../contracts/dialects.ts";
import { spokiCompatibilityRules } from "../contracts/spoki/compare/spoki-compatibility-rules.ts";
import { svixCompatibilityRules } from "../contracts/svix/compare/svix-compatibility-rules.ts";
import { compareText } from "../model/diagnostic.ts";
import { ownValue } from "../model/json.ts";
import { parseRules, type ParseRule } from "../payloads/parse-rules.ts";
import { planRules } from "../plan/plan-rules.ts";
import { resultRules } from "../render/result-rules.ts";

/** What finds something by a rule. */
type RuleGroup = "configuration" | "plan" | "payloads" | "payload files" | "compatibility" | "results";

/** One rule as `explain` and the documentation show it. */
export interface RulePage {
  readonly id: string;
  readonly group: RuleGroup;
  /** A severity, or the verdicts of a compatibility rule. */
  readonly level: string;
  /** Why `rules:` cannot change the severity; undefined when it can. */
  readonly fixedBecause?: string;
  readonly title: string;
  readonly why: string;
  readonly fix?: string;
  readonly examples: readonly { readonly heading: string; readonly text: string; readonly language: string }[];
}

// what the pages are made from stands before them
const unreadable = { fixedBecause: "What cannot be read cannot pass" };

/** Every rule of the program, group by group, sorted by id. */
export const rulePages: readonly RulePage[] = [
  ...configPages(),
  ...planPages(),
  ...payloadPages(),
  ...filePages(),
  ...compatibilityPages(),
  ...resultPages(),
];

function configPages(): readonly RulePage[] {
  return sortPages(
    Object.values(configRules).map(({ id, severity, isFixed, title, why, fix, examples }) => ({
      id,
      group: "configuration",
      level: severity,
      ...(isFixed ? { fixedBecause: "Without it no configuration could be trusted" } : {}),
      title,
      why,
      fix,
      examples:
        examples === undefined
          ? []
          : [
              { heading: "Rejected", text: examples.rejected, language: "yaml" },
              { heading: "Accepted", text: examples.accepted, language: "yaml" },
            ],
    })),
  );
}

function planPages(): readonly RulePage[] {
  return sortPages(
    Object.entries(planRules).map(([id, { severity, isFixed, title, why, fix }]) => ({
      id,
      group: "plan",
      level: severity,
      ...(isFixed ? { fixedBecause: "It keeps a write safe" } : {}),
      title,
      why,
      fix,
      examples: [],
    })),
  );
}

function payloadPages(): readonly RulePage[] {
  const pages = allPayloadRules.map(({ id, severity, title, why, fix, showExamples }) => {
    const { specs, rejected, accepted, language } = showExamples();
    const page: RulePage = {
      id,
      group: "payloads",
      level: severity,
      ...(isFixedReader(id) ? unreadable : {}),
      title,
      why,
      fix,
      examples: [
        ...(specs === "" ? [] : [{ heading: "With these specs", text: specs, language: "yaml" }]),
        { heading: "Rejected", text: rejected, language },
        { heading: "Accepted", text: accepted, language },
      ],
    };
    return page;
  });
  return sortPages(pages);
}

/** True for a rule of the readers that goes by no configuration. */
function isFixedReader(id: string): boolean {
  const rule: ParseRule | undefined = ownValue(parseRules, id);
  return rule?.isOptional === false;
}

/** Rules of the readers; those that also have a page of their own are told there. */
function filePages(): readonly RulePage[] {
  const told = new Set(allPayloadRules.map(({ id }) => id));
  const own = Object.entries(parseRules).filter(([id]) => !told.has(id));
  return sortPages(
    own.map(([id, { severity, isOptional, purpose, fix }]) => ({
      id,
      group: "payload files",
      level: severity,
      ...(isOptional ? {} : unreadable),
      title: purpose,
      why: purpose,
      fix,
      examples: [],
    })),
  );
}

function compatibilityPages(): readonly RulePage[] {
  return sortPages(
    [...compatibilityRules, ...Object.values(spokiCompatibilityRules), ...Object.values(svixCompatibilityRules)].map(
      ({ id, title, why, verdicts }) => ({
        id,
        group: "compatibility",
        level: `${verdicts.producer} for producers, ${verdicts.consumer} for consumers`,
        title,
        why,
        examples: [],
      }),
    ),
  );
}

/** What reports for machines call an outcome; `rules:` knows none of them. */
function resultPages(): readonly RulePage[] {
  return sortPages(
    Object.entries(resultRules).map(([id, { title, fix }]) => ({
      id,
      group: "results",
      level: "as it turns out",
      title,
      why: title,
      fix,
      examples: [],
    })),
  );
}

function sortPages(pages: readonly RulePage[]): readonly RulePage[] {
  return pages.toSorted((a, b) => compareText(a.id, b.id));
}
