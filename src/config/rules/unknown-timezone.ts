import type { Finding } from "../finding.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import type { LocatedMap, LocatedNode } from "../located-node.ts";
import { didYouMean } from "../../model/nearest-name.ts";
import { quoteValue } from "../schema-words.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Timezones that no IANA database knows. */
export const checkTimezones: RuleCheck = ({ root }) => {
  const isKnown = rememberTimezones();
  return settingsOf(root, "timezone").flatMap((node): readonly Finding[] => {
    const name = textOf(node);
    if (name === undefined || isKnown(name)) return [];
    const suggestion = didYouMean(name, Intl.supportedValuesOf("timeZone"));
    const message = `${quoteValue(name)} is not a timezone${suggestion}`;
    return [{ ruleId: "unknown-timezone", message, at: node, help: "use an IANA name, such as Europe/Madrid or UTC" }];
  });
};

/** Locales that are not written as the platform writes them. */
export const checkLocales: RuleCheck = ({ root }) =>
  settingsOf(root, "locale").flatMap((node): readonly Finding[] => {
    const locale = textOf(node);
    if (locale === undefined || /^[a-z]{2,3}(?:_[A-Z][a-z]{3})?(?:_(?:[A-Z]{2}|[0-9]{3}))?$/.test(locale)) return [];
    const [language = "", country = ""] = locale.split(/[-_]/);
    const suggestion = `${language.toLowerCase()}_${country.toUpperCase()}`;
    const isClose = /^[a-z]{2}_[A-Z]{2}$/.test(suggestion);
    return [
      {
        ruleId: "malformed-locale",
        message: `${quoteValue(locale)} is not a locale as the platform writes them${isClose ? `; did you mean "${suggestion}"?` : ""}`,
        at: node,
        help: "write language and country with an underscore, such as es_ES",
      },
    ];
  });

/** The field wherever it may stand, each place once: the defaults, every project's settings, every datasource. */
function settingsOf(root: LocatedMap, field: string): readonly LocatedNode[] {
  const nodes = new Set<LocatedNode | undefined>([childOf(childOf(childOf(root, "defaults"), "datasource"), field)]);
  for (const { value: project } of entriesOf(childOf(root, "projects"))) {
    nodes.add(childOf(childOf(project, "expect"), field));
    for (const { value: datasource } of entriesOf(childOf(project, "datasources")))
      nodes.add(childOf(datasource, field));
  }
  return [...nodes].filter((node) => node !== undefined);
}

/**
 * Names that nobody needs to be asked about: the first question of a process makes Node load its timezones, which takes
 * longer than the rest of the checks of a small configuration.
 */
const usualTimezones: readonly string[] = [
  "UTC",
  "Atlantic/Canary",
  "Europe/Amsterdam",
  "Europe/Athens",
  "Europe/Berlin",
  "Europe/Brussels",
  "Europe/Dublin",
  "Europe/Lisbon",
  "Europe/London",
  "Europe/Madrid",
  "Europe/Paris",
  "Europe/Rome",
  "Europe/Warsaw",
  "America/Argentina/Buenos_Aires",
  "America/Bogota",
  "America/Chicago",
  "America/Lima",
  "America/Los_Angeles",
  "America/Mexico_City",
  "America/New_York",
  "America/Santiago",
  "America/Sao_Paulo",
];

/** The list of names costs little but has no aliases; asking for one costs ten times as much, so it comes last. */
function rememberTimezones(): (name: string) => boolean {
  const known = new Map<string, boolean>(usualTimezones.map((name) => [name, true]));
  let isListed = false;
  return (name) => {
    if (!isListed && !known.has(name)) {
      for (const listed of Intl.supportedValuesOf("timeZone")) known.set(listed, true);
      isListed = true;
    }
    const isKnown = known.get(name) ?? isTimezone(name);
    known.set(name, isKnown);
    return isKnown;
  };
}

function isTimezone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name }).format(0);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
