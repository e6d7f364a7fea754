import { configSections } from "../../generated/config-sections.ts";
import type { Finding } from "../finding.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import type { LocatedEntry } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";
import type { Span } from "../source-text.ts";

/** Almost every name. Compiling the other pattern takes as long as reading a small configuration. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
/** Characters that nobody sees, which make two names look alike, and space around a name. */
const invisible = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]|^\s|\s$/u;

/** Names and keys that are matched exactly but cannot be read exactly. */
export const checkInvisible: RuleCheck = ({ root }) =>
  configSections.flatMap(({ section, sections }) =>
    entriesOf(childOf(root, section)).flatMap((scope) =>
      Object.keys(sections)
        .filter((key) => sections[key]?.isSingle !== true)
        .flatMap((key) => entriesOf(childOf(scope.value, key)))
        .flatMap(checkEntry),
    ),
  );

function checkEntry({ key, keySpan, value }: LocatedEntry): readonly Finding[] {
  const names = ["name", "title", "from"].flatMap((field): readonly [string, Span][] => {
    const node = childOf(value, field);
    const text = textOf(node);
    return node === undefined || text === undefined ? [] : [[text, node]];
  });
  const parameters = entriesOf(childOf(value, "parameters")).map((entry): [string, Span] => [entry.key, entry.keySpan]);
  return [[key, keySpan] as const, ...names, ...parameters]
    .filter(([text]) => !plain.test(text) && invisible.test(text))
    .map(([text, at]) => ({
      ruleId: "invisible-character",
      message: `${escapeInvisible(text)} has characters that cannot be seen, and names are compared exactly`,
      at,
      help: "remove the invisible characters and the space around the name",
    }));
}

function escapeInvisible(text: string): string {
  const escaped = text
    .slice(0, 80)
    .replaceAll(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${escaped}"`;
}
