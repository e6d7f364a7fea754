import type { ConfigRule } from "./config-rule.ts";
import { fileRules } from "./rule-book/file-rules.ts";
import { referenceRules } from "./rule-book/reference-rules.ts";
import { schemaRules } from "./rule-book/schema-rules.ts";
import { spokiRules } from "./rule-book/spoki-rules.ts";
import { wholeRules } from "./rule-book/whole-rules.ts";
import { yamlRules } from "./rule-book/yaml-rules.ts";

const rules = { ...fileRules, ...yamlRules, ...schemaRules, ...referenceRules, ...wholeRules, ...spokiRules };

export type ConfigRuleId = keyof typeof rules;

/** The rule book of the configuration, by id: what `explain` shows, and what the levels of findings are generated from. */
export const configRules: Readonly<Record<ConfigRuleId, ConfigRule>> = rules;
