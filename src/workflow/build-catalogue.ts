import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import type { PayloadItem } from "../contracts/payload.ts";
import type { Catalogue, CatalogueDatasource, CatalogueSpec } from "../model/catalogue.ts";
import { compareText } from "../model/diagnostic.ts";
import { ownValue } from "../model/json.ts";
import type { DesiredResource } from "../model/resource.ts";
import { describeSink } from "../model/sink.ts";
import type { PayloadFile } from "../payloads/payload-source.ts";
import type { SpecLocator } from "./locate-spec.ts";
import type { PayloadSet } from "./payload-set.ts";

/** Notes which fixture of which datasource exercises what. */
export interface ExerciseLog {
  see(set: Pick<PayloadSet, "contract" | "stream">, item: PayloadItem, file: PayloadFile): void;
  /** Empty for what nothing exercises. */
  of(address: string): { readonly datasources: ReadonlySet<string>; readonly fixtures: ReadonlySet<string> };
}

export function createExerciseLog(): ExerciseLog {
  const seen = new Map<string, { datasources: Set<string>; fixtures: Set<string> }>();
  return {
    see({ contract, stream }, item, { shownPath }) {
      for (const address of dialectOf(contract).listExercised(contract, stream, item)) {
        const entry = seen.get(address) ?? { datasources: new Set(), fixtures: new Set() };
        entry.datasources.add(contract.owner);
        entry.fixtures.add(shownPath);
        seen.set(address, entry);
      }
    },
    of: (address) => seen.get(address) ?? { datasources: new Set(), fixtures: new Set() },
  };
}

export interface CatalogueInput {
  readonly contracts: readonly AnyContract[];
  readonly sets: readonly PayloadSet[];
  readonly log: ExerciseLog;
  readonly locateSpec: SpecLocator;
  /** The declared datasources as resources, which know their sinks. */
  readonly datasources: readonly DesiredResource[];
}

/** Everything that the contracts know, with where it is declared and who exercises it. */
export function buildCatalogue(input: CatalogueInput): Catalogue {
  const rows = new Map<string, CatalogueSpec>();
  for (const contract of input.contracts) {
    for (const spec of specsOf(contract, input)) {
      // Datasources may disagree about a spec: each version is a row of its own.
      const key = JSON.stringify([spec.address, spec.dataType, spec.isRequired, spec.maxLength, spec.maxValues]);
      const known = rows.get(key);
      rows.set(key, known === undefined ? spec : { ...known, acceptedBy: join(known.acceptedBy, spec.acceptedBy) });
    }
  }
  return { specs: [...rows.values()].toSorted(compareSpecs), datasources: input.datasources.map(describe(input)) };
}

function specsOf(contract: AnyContract, { log, locateSpec }: CatalogueInput): readonly CatalogueSpec[] {
  const [scope = ""] = contract.owner.split("/");
  const specs = dialectOf(contract)
    .listSpecs(contract)
    .map((facts): CatalogueSpec => {
      const place = locateSpec(contract, facts.address, "")[0]?.place;
      const { datasources, fixtures } = log.of(facts.address);
      return {
        ...facts,
        scope,
        ...(place === undefined ? {} : { place }),
        acceptedBy: [contract.owner],
        sentBy: [...datasources].toSorted(compareText),
        fixtures: [...fixtures].toSorted(compareText),
      };
    });
  // Without a lock, every built-in attribute of the platform is accepted; those that nobody speaks of would only be noise.
  const isTold = ({ kind, place, sentBy }: CatalogueSpec) =>
    kind !== "attribute" || place !== undefined || sentBy.length > 0;
  return contract.source === "config" ? specs.filter(isTold) : specs;
}

function describe({ sets }: CatalogueInput): (resource: DesiredResource) => CatalogueDatasource {
  const count = (address: string, stream: "contacts" | "events") => {
    const own = sets.filter((set) => set.contract.owner === address && set.stream === stream);
    return new Set(own.filter(({ expect }) => expect === "accept").flatMap(({ files }) => files.map(pathOf))).size;
  };
  return ({ address, scope, key = "", attributes, sinks = [] }) => {
    const name = ownValue(attributes, "name");
    return {
      address,
      scope,
      name: typeof name === "string" ? name : key,
      fixtures: { contacts: count(address, "contacts"), events: count(address, "events") },
      sinks: sinks.map(describeSink),
    };
  };
}

function pathOf({ shownPath }: PayloadFile): string {
  return shownPath;
}

function join(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])].toSorted(compareText);
}

/** An event stands before its parameters, because its address is where theirs begin. */
function compareSpecs(a: CatalogueSpec, b: CatalogueSpec): number {
  const rank = ({ kind }: CatalogueSpec) => (kind === "attribute" ? 0 : 1);
  const group = ({ event, name }: CatalogueSpec) => event ?? name;
  return (
    compareText(a.scope, b.scope) ||
    rank(a) - rank(b) ||
    compareText(group(a), group(b)) ||
    Number(a.event !== undefined) - Number(b.event !== undefined) ||
    compareText(a.name, b.name)
  );
}
