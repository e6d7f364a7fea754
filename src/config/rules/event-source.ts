import { configSections } from "../../generated/config-sections.ts";
import { formatAddress, parseAddress } from "../../model/address.ts";
import { parseEventSource } from "../../model/event-source.ts";
import { didYouMean } from "../../model/nearest-name.ts";
import type { Finding } from "../finding.ts";
import { childOf, entriesOf, toJson } from "../located-node.ts";
import type { LocatedEntry, LocatedMap, LocatedNode } from "../located-node.ts";
import { quoteValue } from "../schema-words.ts";
import { entriesOfSection, type RuleCheck } from "./rule-context.ts";

/** A `from:` that names no declared event. */
export const checkEventSources: RuleCheck = ({ root, isWhole }) => {
  if (!isWhole) return [];
  const events = entriesOfSection(root, "events").map(({ project, entry }) =>
    formatAddress({ scope: project, kind: "event", key: entry.key }),
  );
  const projects = entriesOf(childOf(root, "projects")).map(({ key }) => key);
  const known = new Set<string>(events);
  return sourcesOf(root).flatMap(({ at, event }): readonly Finding[] => {
    if (known.has(event)) return [];
    const { scope = "", key } = parseAddress(event) ?? {};
    const isKnownProject = projects.includes(scope);
    const what = isKnownProject
      ? `project "${scope}" declares no event ${quoteValue(key ?? "")}`
      : `there is no project ${quoteValue(scope)}`;
    const nearest = didYouMean(event, events) || (isKnownProject ? "" : didYouMean(scope, projects));
    const help = "declare the event under `events:` of its project, or write `schemas:` instead of `from:`";
    return [{ ruleId: "unknown-event-source", message: `${what}${nearest}`, at, help }];
  });
};

/** A version of a schema that is both written and derived. */
export const checkSchemaSources: RuleCheck = ({ root }) =>
  sourcesOf(root).flatMap(({ at, version, eventType }): readonly Finding[] => {
    const schemas = childOf(eventType.value, "schemas");
    const written = entriesOf(schemas).find(({ key }) => key === version);
    if (written === undefined) return [];
    return [
      {
        ruleId: "two-schema-sources",
        message: `version "${version}" of the schema is written under \`schemas\` and derived by \`from\``,
        at,
        help: "keep one of them, or give the derived one a version of its own: from: { event: …, version: … }",
        related: [{ message: "it is written here", at: written.keySpan }],
      },
    ];
  });

interface WrittenSource {
  readonly eventType: LocatedEntry;
  readonly event: string;
  readonly version: string;
  readonly at: LocatedNode;
}

/** Every `from:` of an event type that has the right shape; another shape is the schema's to report. */
function sourcesOf(root: LocatedMap): readonly WrittenSource[] {
  return eventTypesOf(root).flatMap((eventType): readonly WrittenSource[] => {
    const from = childOf(eventType.value, "from");
    const source = from === undefined ? undefined : parseEventSource(toJson(from));
    const at = (from && childOf(from, "event")) ?? from;
    if (source === undefined || at === undefined || parseAddress(source.event)?.kind !== "event") return [];
    return [{ ...source, eventType, at }];
  });
}

function eventTypesOf(root: LocatedMap): readonly LocatedEntry[] {
  return configSections.flatMap(({ section, sections }) => {
    const keys = Object.entries<{ readonly kind: string }>(sections).flatMap(([key, { kind }]) =>
      kind === "event-type" ? [key] : [],
    );
    return entriesOf(childOf(root, section)).flatMap(({ value }) =>
      keys.flatMap((key) => entriesOf(childOf(value, key))),
    );
  });
}
