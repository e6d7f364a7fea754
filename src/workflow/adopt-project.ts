import type { FileDraft } from "../adopt/config-draft.ts";
import { declareScope } from "../adopt/declare-scope.ts";
import { drawConfig, drawnSections, type ConfigHead } from "../adopt/draw-config.ts";
import { settleDraft } from "../adopt/settle-draft.ts";
import type { LeftOut, WrittenEntry } from "../adopt/written-entry.ts";
import { sectionOfKind } from "../config/config-paths.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { LiveReader, Provider } from "../providers/provider.ts";
import { examineDraft } from "./examine-draft.ts";
import { readAdoptable } from "./read-adoptable.ts";

/** What writing a configuration from live touches: it can only read. */
export interface AdoptMeans {
  readonly providerOf: (name: string) => Provider;
  readonly readerOf: (scope: DeclaredScope) => LiveReader;
  readonly digest: (text: string) => string;
  /** Strikes out every registered secret. */
  readonly redact: (text: string) => string;
  readonly knownRules: readonly string[];
  readonly signal: AbortSignal;
}

export interface AdoptedProject {
  readonly file: FileDraft;
  readonly entries: readonly WrittenEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** A complete configuration of one live project, whose plan finds nothing to do and whose checks pass. */
export async function adoptProject(
  scope: DeclaredScope,
  head: Omit<ConfigHead, "organization" | "unreadable">,
  means: AdoptMeans,
): Promise<AdoptedProject> {
  const provider = means.providerOf(scope.provider);
  const { declareLive } = provider;
  if (declareLive === undefined || drawnSections(provider.name).length === 0) {
    throw new KnownError(
      `What is live in "${scope.key}" cannot be written down: ${provider.name} is not supported there.`,
      {
        exitCode: 3,
        help: "Declare it by hand; `instaform plan` lists what is live and not declared.",
      },
    );
  }
  const sectionOf = (kind: string): string => sectionOfKind(kind, provider.name);
  const adoptedKinds = kindsToAdopt(provider);
  const live = await readAdoptable(means.readerOf(scope), scope, adoptedKinds, () => true, means.signal);
  const unreadable = Object.entries(live.kinds).flatMap(([kind, list]): readonly (readonly [string, string])[] =>
    list.status === "unreadable" ? [[sectionOf(kind), list.reason]] : [],
  );
  const fullHead: ConfigHead = { ...head, organization: live.organization, unreadable: Object.fromEntries(unreadable) };
  const wanted = declareScope({
    scope: scope.key,
    live,
    provider: { kinds: provider.kinds, declareLive },
    sectionOf,
    wants: ({ kind }) => adoptedKinds.includes(kind),
    takenKeys: () => [],
    defaultFields: () => [],
  });
  const { draft, entries, leftOut, unsettled } = settleDraft(
    wanted.entries,
    wanted.leftOut,
    (current, gaps) => ({ file: drawConfig(fullHead, current, gaps), current }),
    ({ file, current }) =>
      examineDraft([file], current, {
        folder: head.folder,
        environmentName: undefined,
        vars: {},
        environment: {},
        knownRules: means.knownRules,
        live: { scopes: [live] },
        providerOf: means.providerOf,
        digest: means.digest,
        redact: means.redact,
      }),
  );
  const [problem] = unsettled;
  if (problem !== undefined) {
    throw new KnownError(`No configuration can be written for "${scope.key}": ${problem.message}.`, { exitCode: 3 });
  }
  return { file: draft.file, entries, leftOut };
}

/** What a first configuration has a section for; who relies on anything else imports it. */
function kindsToAdopt({ name, kinds }: Provider): readonly string[] {
  const drawn = new Set(drawnSections(name));
  return kinds.map(({ kind }) => kind).filter((kind) => drawn.has(sectionOfKind(kind, name)));
}
