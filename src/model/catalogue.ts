import type { Place } from "./place.ts";

/** An attribute, an event type, or a parameter of one (on other platforms a property), as a contract knows it. */
export interface SpecFacts {
  /** `shop/attribute/_email`, `shop/event/appointment#place`, `svix:main/event-type/order.created#1/total` */
  readonly address: string;
  readonly kind: "attribute" | "event" | "parameter";
  /** Its own name, without the event's. */
  readonly name: string;
  /** The event type of a parameter. */
  readonly event?: string;
  /** As the platform names it, `unknown` where nobody told; null for an event type. */
  readonly dataType: string | null;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** In Unicode code points; null without a limit. */
  readonly maxLength: number | null;
  /** 1 for a single value, null without a known limit. */
  readonly maxValues: number | null;
  readonly format?: string;
  /** What else it is held to, in words: `one of gold, silver`. */
  readonly limits?: readonly string[];
}

/** The same with where it is declared and who exercises it. */
export interface CatalogueSpec extends SpecFacts {
  readonly scope: string;
  /** Where the configuration declares it, or the lock has it; absent when only the platform knows it. */
  readonly place?: Place;
  /** Datasources whose contract has it, sorted; of other platforms the environment, account or company. */
  readonly acceptedBy: readonly string[];
  /** Datasources with an accepted fixture that exercises it, sorted. */
  readonly sentBy: readonly string[];
  /** Those fixtures, as the user would type their paths, sorted. */
  readonly fixtures: readonly string[];
}

/** A declared datasource with what flows through it. */
export interface CatalogueDatasource {
  readonly address: string;
  readonly scope: string;
  /** As the platform shows it; its key when only an id is declared. */
  readonly name: string;
  /** Files that are expected to be accepted, by stream. */
  readonly fixtures: { readonly contacts: number; readonly events: number };
  /** Where its token goes, in the words of a plan. */
  readonly sinks: readonly string[];
}

/** What a configuration relies on, for people to look things up in. */
export interface Catalogue {
  /** By scope, then attributes before events, each event followed by its parameters. */
  readonly specs: readonly CatalogueSpec[];
  /** In the order of the configuration. */
  readonly datasources: readonly CatalogueDatasource[];
}
