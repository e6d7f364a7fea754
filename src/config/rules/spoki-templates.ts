import { didYouMean } from "../../model/nearest-name.ts";
import { spokiOwnCodes } from "../../model/spoki-codes.ts";
import type { Finding } from "../finding.ts";
import { childOf, entriesOf, entryOf, textOf } from "../located-node.ts";
import type { LocatedEntry, LocatedNode } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";

/** A `%%CODE%%` that no declared custom field has, in an account whose custom fields are declared. */
export const checkTemplateVariables: RuleCheck = ({ root, isWhole }) => {
  if (!isWhole) return [];
  return languagesOf(entriesOf(childOf(root, "spoki"))).flatMap(({ account, template, language }) => {
    const fields = entryOf(account.value, "customFields");
    if (fields === undefined) return [];
    const known = new Set(entriesOf(fields.value).map(({ key }) => key));
    return variablesOf(language.value)
      .filter(({ code }) => !known.has(code) && !spokiOwnCodes.has(code))
      .map(({ code, at }): Finding => {
        const suggestion = didYouMean(code, [...known, ...spokiOwnCodes]);
        return {
          ruleId: "spoki-unknown-variable",
          message: `%%${code}%% in "${language.key}" of template "${template.key}" is no declared custom field${suggestion}`,
          at,
          help: `correct it, or declare it: customFields: { ${code.toUpperCase()}: { label: …, type: text, example: … } }`,
          address: addressOf(account, template),
        };
      });
  });
};

/** A variable without an example, in a template that is sent to review. */
export const checkTemplateExamples: RuleCheck = ({ root }) =>
  languagesOf(entriesOf(childOf(root, "spoki"))).flatMap(({ account, template, language }) => {
    const submit = childOf(template.value, "submit");
    if (submit?.kind !== "scalar" || submit.value !== true) return [];
    const examples = childOf(language.value, "examples");
    return variablesOf(language.value)
      .filter(({ code }) => /^[A-Z]/.test(code) && entryOf(examples, code) === undefined)
      .map(({ code, at }): Finding => ({
        ruleId: "spoki-missing-example",
        message: `%%${code}%% in "${language.key}" of template "${template.key}" has no example`,
        at,
        help: `give one beside the text: examples: { ${code}: … }`,
        related: [{ message: "it is to be submitted here", at: submit }],
        address: addressOf(account, template),
      }));
  });

interface TemplateLanguage {
  readonly account: LocatedEntry;
  readonly template: LocatedEntry;
  readonly language: LocatedEntry;
}

function languagesOf(accounts: readonly LocatedEntry[]): readonly TemplateLanguage[] {
  return accounts.flatMap((account) =>
    entriesOf(childOf(account.value, "templates")).flatMap((template) =>
      entriesOf(childOf(template.value, "languages")).map((language) => ({ account, template, language })),
    ),
  );
}

/** Every variable of one language, each once, where it stands first. */
function variablesOf(language: LocatedNode): readonly { readonly code: string; readonly at: LocatedNode }[] {
  const found = new Map<string, LocatedNode>();
  const buttons = childOf(language, "buttons");
  const parts = [
    ...["header", "body", "footer"].map((part) => childOf(language, part)),
    ...(buttons?.kind === "list" ? buttons.items : []).flatMap((button) => entriesOf(button).map(({ value }) => value)),
  ];
  for (const at of parts) {
    if (at === undefined) continue;
    for (const [, code = ""] of (textOf(at) ?? "").matchAll(/%%([A-Za-z]\w*)%%/g)) {
      if (!found.has(code)) found.set(code, at);
    }
  }
  return [...found].map(([code, at]) => ({ code, at }));
}

function addressOf(account: LocatedEntry, template: LocatedEntry): string {
  return `spoki:${account.key}/template/${template.key}`;
}
