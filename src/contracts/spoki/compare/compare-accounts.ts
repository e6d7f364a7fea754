import type { CompatibilityChange, Direction } from "../../../model/compatibility.ts";
import { shapeOfDate } from "../shape-of-date.ts";
import type { SpokiContract, SpokiField, SpokiTemplate } from "../spoki-contract.ts";
import { isWithoutMedia, textsIn, variablesOf } from "../template-of.ts";
import { spokiCompatibilityRules, type SpokiRuleId } from "./spoki-compatibility-rules.ts";

/** Every change between the accounts of two sets of contracts; each account is compared with itself. */
export function compareSpokiContracts(
  previous: readonly SpokiContract[],
  current: readonly SpokiContract[],
  direction: Direction,
): readonly CompatibilityChange[] {
  const owners = [...new Set([...previous, ...current].map(({ owner }) => owner))];
  return owners.flatMap((owner) => {
    const [before, after] = [previous, current].map((all) => all.find((each) => each.owner === owner));
    return compareAccounts(before, after).map(({ rule, address, words }) => ({
      ruleId: rule,
      verdict: spokiCompatibilityRules[rule].verdicts[direction],
      datasources: [owner],
      address,
      reason: `${address} ${words}.`,
    }));
  });
}

interface AccountChange {
  readonly rule: SpokiRuleId;
  readonly address: string;
  readonly words: string;
}

/** The changes of one account; of one that only one side has, that its sections are new or gone. */
export function compareAccounts(
  previous: SpokiContract | undefined,
  current: SpokiContract | undefined,
): readonly AccountChange[] {
  const owner = current?.owner ?? previous?.owner ?? "";
  return [
    ...compareSections(owner, "custom fields", previous?.fields, current?.fields, compareFields),
    ...compareSections(owner, "templates", previous?.templates, current?.templates, compareTemplates),
  ];
}

/** A section that is not there says that nobody knows, not that there is nothing. */
function compareSections<Spec>(
  owner: string,
  noun: string,
  previous: ReadonlyMap<string, Spec> | undefined,
  current: ReadonlyMap<string, Spec> | undefined,
  compare: (previous: Spec | undefined, current: Spec | undefined) => readonly AccountChange[],
): readonly AccountChange[] {
  if (previous === undefined && current === undefined) return [];
  if (previous === undefined) {
    return [{ rule: "spoki-section-added", address: owner, words: `declares its ${noun}, and did not before` }];
  }
  if (current === undefined) {
    return [{ rule: "spoki-section-removed", address: owner, words: `does not declare its ${noun} any more` }];
  }
  const names = [...new Set([...previous.keys(), ...current.keys()])];
  return names.flatMap((name) => compare(previous.get(name), current.get(name)));
}

function compareFields(previous: SpokiField | undefined, current: SpokiField | undefined): readonly AccountChange[] {
  const { address } = current ?? previous ?? { address: "" };
  if (previous === undefined) return [{ rule: "spoki-custom-field-added", address, words: "is new" }];
  if (current === undefined) {
    return [{ rule: "spoki-custom-field-removed", address, words: "is gone; payloads that give it are refused" }];
  }
  if (previous.type !== current.type) {
    const words = `is ${current.type}, before ${previous.type}; Spoki keeps the type, so another one needs another field`;
    return [{ rule: "spoki-custom-field-retyped", address, words }];
  }
  if (current.type === "text" || shapeOfDate(previous.example) === shapeOfDate(current.example)) return [];
  const words = `is written like ${JSON.stringify(current.example)}, before like ${JSON.stringify(previous.example)}`;
  return [{ rule: "spoki-date-rewritten", address, words }];
}

function compareTemplates(
  previous: SpokiTemplate | undefined,
  current: SpokiTemplate | undefined,
): readonly AccountChange[] {
  const { address } = current ?? previous ?? { address: "" };
  if (previous === undefined) return [{ rule: "spoki-template-added", address, words: "is new" }];
  if (current === undefined) {
    return [{ rule: "spoki-template-removed", address, words: "is gone; messages that name it are refused" }];
  }
  const variable =
    (rule: SpokiRuleId, words: string) =>
    (code: string): AccountChange => ({ rule, address: `${address}#${code}`, words });
  const words = "is new in the template; messages of before do not fill it in";
  return [
    ...compareIds(address, previous.id, current.id),
    ...listNeeded(previous, current).map(variable("spoki-variable-added", words)),
    ...listGone(previous, current).map(variable("spoki-variable-removed", "is not in the template any more")),
    ...(mayHoldMedia(previous, current)
      ? [{ rule: "spoki-header-declared" as const, address, words: "is declared to have a header without media" }]
      : []),
  ];
}

/** What messages must give now and need not before, in any language that either version tells from the others. */
function listNeeded(previous: SpokiTemplate, current: SpokiTemplate): readonly string[] {
  return distinct(
    listLanguages(previous, current).flatMap((language) => {
      const before = variablesOf(textsIn(previous, language));
      return variablesOf(textsIn(current, language)).filter((code) => !before.includes(code));
    }),
  );
}

function listGone(previous: SpokiTemplate, current: SpokiTemplate): readonly string[] {
  const after = variablesOf(current.languages.values());
  return variablesOf(previous.languages.values()).filter((code) => !after.includes(code));
}

/** True when messages of a language could bring media for all that was known, and cannot now. */
function mayHoldMedia(previous: SpokiTemplate, current: SpokiTemplate): boolean {
  return listLanguages(previous, current).some(
    (language) => !isWithoutMedia(textsIn(previous, language)) && isWithoutMedia(textsIn(current, language)),
  );
}

/** Those that either version declares, and one that none does. */
function listLanguages(...versions: readonly SpokiTemplate[]): readonly (string | undefined)[] {
  return [undefined, ...new Set(versions.flatMap(({ languages }) => [...languages.keys()]))];
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}

function compareIds(address: string, before: number | undefined, after: number | undefined): readonly AccountChange[] {
  if (before === after) return [];
  if (before === undefined) {
    return [
      { rule: "spoki-template-numbered", address, words: `has the id ${after}; messages are held against it now` },
    ];
  }
  if (after === undefined) {
    return [
      { rule: "spoki-template-unnumbered", address, words: `has no id, before ${before}; messages of it are refused` },
    ];
  }
  const words = `has the id ${after}, before ${before}; messages that name the old one are refused`;
  return [{ rule: "spoki-template-renumbered", address, words }];
}
