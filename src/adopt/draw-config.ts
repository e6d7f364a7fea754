import { pathOfScope, sectionOfKind } from "../config/config-paths.ts";
import { SourceText } from "../config/source-text.ts";
import { FileDraft } from "./config-draft.ts";
import { formatKey, formatText } from "./format-scalar.ts";
import { inComment, writeEntry } from "./write-entry.ts";
import type { LeftOut, WrittenEntry, WrittenLine } from "./written-entry.ts";

/** What a first configuration says beside its declarations. */
export interface ConfigHead {
  /** Where the file will stand, as the user would type it. */
  readonly path: string;
  /** Its folder, absolute. */
  readonly folder: string;
  /** For editors. */
  readonly schema: string;
  readonly organization: string | undefined;
  readonly provider: string;
  /** The scope's key: `shop`, `svix:main`. */
  readonly scope: string;
  /** What was asked for: a project's uid, or the scope itself on a platform that gives its scopes no name. */
  readonly uid: string;
  /** The environment variable that holds the token. */
  readonly tokenVariable: string;
  /** Why a kind could not be read, by section. */
  readonly unreadable: Readonly<Record<string, string>>;
}

type Section = readonly [section: string, comments: readonly string[]];

/** By provider. Campaigns, automations and segments come and go, so they have no section in a first configuration. */
const sectionsOf: Readonly<Record<string, readonly Section[]>> = {
  instasent: [
    ["expect", ["Settings that only the dashboard can change: a difference is a failed check."]],
    [
      "datasources",
      [
        "API datasources: a missing one is created, an existing one is compared. Where a datasource's own token goes is",
        "yours to choose: `token: []` says nowhere. `tags` are never shown by the API, so they cannot be written here.",
      ],
    ],
    ["attributes", ["Attribute specs that you rely on."]],
    ["events", ["Event types that you rely on, with their parameters."]],
    ["senders", ["SMS senders, by what recipients see."]],
  ],
  svix: [
    [
      "eventTypes",
      [
        "Event types by name: a missing one is created, an existing one is updated where it differs. What is not mentioned",
        "of one stays as it is. With `prune: true` beside this key, what is not declared is archived.",
      ],
    ],
  ],
  spoki: [
    ["account", ["A guard: with the key of an account of another name, nothing is written."]],
    [
      "customFields",
      ["Custom fields by code, which is what `%%CODE%%` in a template means. Spoki's own are not declared."],
    ],
    ["lists", ["Contact lists by name: a list can be made and removed, not renamed. Its members are never touched."]],
    [
      "templates",
      [
        "Message templates by name. What WhatsApp has approved is not changed unless it says `allowDowntime: true`: nobody",
        "could send it until it is approved again.",
      ],
    ],
    [
      "webhooks",
      [
        "Webhooks, by a key of your choice; one is found by its event and address. Their secrets are never written here.",
      ],
    ],
  ],
};

/** Those that are a declaration by themselves. */
const single: ReadonlySet<string> = new Set(["expect", "account"]);

/** The sections that a first configuration of a provider has. */
export function drawnSections(provider: string): readonly string[] {
  return (sectionsOf[provider] ?? []).map(([section]) => section);
}

/** A whole configuration of one scope as text, with what each line is about. */
export function drawConfig(head: ConfigHead, entries: readonly WrittenEntry[], leftOut: readonly LeftOut[]): FileDraft {
  const [top, key] = pathOfScope(head.scope);
  const body = (sectionsOf[head.provider] ?? []).flatMap(([section, comments]) => {
    const own = entries.filter((entry) => entry.section === section);
    const missing = leftOut.filter(
      ({ kind, field }) => field === undefined && sectionOfKind(kind, head.provider) === section,
    );
    return drawSection(section, comments, own, missing, head.unreadable[section]);
  });
  const lines: readonly WrittenLine[] = [
    ...textLines([
      `# yaml-language-server: $schema=${head.schema}`,
      `# Written by \`instaform init --from ${head.uid}\` from what was live. It is yours from here on: change it freely,`,
      "# delete what you do not want to manage, and see with `instaform plan` what that means.",
      "version: 1",
      ...(head.organization === undefined
        ? []
        : [
            "",
            "# The guard: nothing is written with a token of another organization.",
            `organization: { name: ${formatText(head.organization)} }`,
          ]),
      "",
      `${top}:`,
      `  ${formatKey(key)}:`,
      ...(key === head.uid || head.provider !== "instasent" ? [] : [`    uid: ${formatText(head.uid)}`]),
      `    token: \${env.${head.tokenVariable}}`,
    ]),
    ...body,
  ];
  const text = lines.map((line) => `${line.text}\n`).join("");
  const owners = lines.map(({ owner }) => (owner === undefined ? [] : [owner]));
  return new FileDraft(new SourceText({ path: head.path, folder: head.folder, text }), [...owners, []]);
}

function drawSection(
  section: string,
  comments: readonly string[],
  entries: readonly WrittenEntry[],
  leftOut: readonly LeftOut[],
  unreadable: string | undefined,
): readonly WrittenLine[] {
  if (unreadable !== undefined) {
    return textLines(["", `    # ${section} are left out, as they could not be read: ${inComment(unreadable)}`]);
  }
  const head = ["", ...comments.map((comment) => `    # ${comment}`)];
  const missing = leftOut.map(
    ({ name, reason }) => `      # Left out: ${inComment(JSON.stringify(name))}: ${inComment(reason)}`,
  );
  if (single.has(section)) {
    if (entries.length === 0) return missing.length === 0 ? [] : textLines([...head, ...missing]);
    return entries.flatMap((entry) => [...textLines(head), ...writeEntry(entry, "    ", "  ")]);
  }
  if (entries.length === 0) return textLines([...head, `    ${section}: {}`, ...missing]);
  const own = entries.filter(({ isOwn }) => isOwn);
  const builtIn = entries.filter(({ isOwn }) => !isOwn);
  const write = (list: readonly WrittenEntry[]) => list.flatMap((entry) => writeEntry(entry, "      ", "  "));
  const divider = own.length > 0 && builtIn.length > 0 ? ["      # Built into the platform:"] : [];
  return [
    ...textLines([...head, `    ${section}:`]),
    ...write(own),
    ...textLines(divider),
    ...write(builtIn),
    ...textLines(missing),
  ];
}

function textLines(texts: readonly string[]): readonly WrittenLine[] {
  return texts.map((text) => ({ text }));
}
