/** Writes docs/rules.md and the list of rule ids from the rule books of the program. */
import { format } from "prettier";
import { bundleModule } from "./bundle-module.mjs";

const groups = {
  configuration: ["Configuration", "What `validate`, and every command that reads the configuration, finds in it."],
  plan: ["Plan", "What only a look at the live platform can show."],
  payloads: ["Payloads", "What `contract check` finds in contacts and events."],
  "payload files": ["Payload files", "What `contract check` finds in how payloads are written."],
  results: ["Results", "What reports for machines (JUnit, SARIF, code quality) call what comes from no rule."],
  compatibility: ["Compatibility", "What `contract diff` says of a change, and for whom."],
};

/** The text of src/generated/known-rules.ts, so that a configuration can be checked without loading the rule books. */
export function generateKnownRules(pages) {
  const levels = Object.fromEntries(
    pages.filter(({ group }) => group === "configuration").map(({ id, level }) => [id, level]),
  );
  const named = pages.filter(({ group }) => group !== "compatibility" && group !== "results");
  const ids = new Set(named.map(({ id }) => id));
  const fixed = Object.fromEntries(
    named
      .filter(({ fixedBecause }) => fixedBecause !== undefined)
      .map(({ id, fixedBecause }) => [id, fixedBecause])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const code = `// Generated from the rule books by \`npm run generate\`. Do not edit.

/** Every rule that \`rules:\` can name, sorted: all but those that give verdicts, and the names of results. */
export const knownRules: readonly string[] = ${JSON.stringify([...ids].toSorted((a, b) => (a < b ? -1 : 1)))};

/** Those of them that cannot be turned down, and why. */
export const fixedRules: Readonly<Record<string, string>> = ${JSON.stringify(fixed)};

/** What each rule of the configuration is, unless \`rules:\` says otherwise. */
export const configRuleLevels = ${JSON.stringify(levels)} as const;`;
  return format(code, { parser: "typescript", printWidth: 120 });
}

/** The text of docs/rules.md. */
export function generateRuleDocs(pages) {
  const parts = Object.entries(groups).flatMap(([group, [heading, intro]]) => {
    const own = pages.filter((page) => page.group === group);
    return own.length === 0 ? [] : [`## ${heading}\n\n${intro}\n\n${indexOf(own)}\n`, ...own.map(sectionOf)];
  });
  const head = `<!-- Generated from the rule books by \`npm run generate\`. Do not edit. -->

# Rules

Every finding names its rule. \`instaform explain <rule>\` prints what stands here; \`rules:\` in the configuration sets a
severity to \`error\`, \`warn\` or \`off\`, unless the rule says that it is fixed. Tests run the examples.
`;
  return format([head, ...parts].join("\n"), { parser: "markdown", printWidth: 120 });
}

/** Every page of the rule books. */
export async function loadRulePages() {
  const { rulePages } = await bundleModule("src/cli/rule-pages.ts");
  return rulePages;
}

function indexOf(pages) {
  return ["| rule | severity | finds |", "| --- | --- | --- |", ...pages.map(rowOf)].join("\n");
}

function rowOf({ id, group, level, title }) {
  return `| [${id}](#${anchorOf(id, group)}) | ${level} | ${title.replaceAll("|", "\\|").replace(/\.$/, "")} |`;
}

/** An id may stand in two groups; the second heading of a name gets another anchor, so each carries its own. */
function anchorOf(id, group) {
  return `${group.replaceAll(" ", "-")}-${id}`;
}

function sectionOf({ id, group, level, fixedBecause, title, why, fix, examples }) {
  const fixed = fixedBecause === undefined ? "" : ` ${fixedBecause}, so its severity is fixed.`;
  return [
    `### <a id="${anchorOf(id, group)}"></a>${id}`,
    `**${title.replace(/\.$/, "")}.** Severity: ${level}.${fixed}`,
    ...(why === title ? [] : [why]),
    ...(fix === undefined ? [] : [`**What to do:** ${fix}`]),
    ...examples.map(({ heading, text, language }) => `${heading}:\n\n\`\`\`${language}\n${text.trimEnd()}\n\`\`\``),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}
