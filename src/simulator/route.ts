import type { Answer } from "./answer.ts";
import type { FaultAction } from "./fault-format.ts";
import type { SimulatorRequest } from "./read-request.ts";
import type { Scope } from "./scopes.ts";
import type { SimulatorOptions, SimulatorSeed } from "./seed-format.ts";
import type { ApiToken, Datasource, Project, State } from "./state.ts";

/** The vendor's endpoint classes; `other` where it names none. */
export type RateClass = "s" | "m" | "l" | "xl" | "other";

/** What a request may act on: the platform, how it behaves, and what time it is there. */
export interface Platform {
  readonly state: State;
  readonly options: SimulatorOptions;
  readonly paging: NonNullable<SimulatorSeed["paging"]>;
  readonly now: () => Date;
  /** Makes the state durable; called after every change, before the answer. */
  readonly commit: () => void;
}

/** Whose token the request carries. */
export type Caller =
  | { readonly kind: "api"; readonly token: ApiToken }
  | { readonly kind: "datasource"; readonly project: Project; readonly datasource: Datasource };

export interface Visit {
  readonly platform: Platform;
  readonly request: SimulatorRequest;
  readonly caller: Caller;
  /** What the colons of the route's path stand for. */
  readonly parameter: (name: string) => string;
  /** Faults that change what lists and views show. */
  readonly fault: FaultAction;
  /** How many requests, this one included, met the fault. */
  readonly faultTurn: number;
}

export interface ProjectVisit extends Visit {
  readonly project: Project;
}

export interface DatasourceVisit extends ProjectVisit {
  readonly datasource: Datasource;
}

interface RouteBase {
  readonly method: "GET" | "POST" | "DELETE";
  /** Below `/v1`; a segment that starts with a colon takes any value. */
  readonly path: string;
  readonly rateClass: RateClass;
  readonly scopes: readonly Scope[];
}

/** How far the path must resolve before the route answers. `stream` routes take a datasource's own token too. */
export type Route =
  | (RouteBase & { readonly needs: "nothing"; readonly answer: (visit: Visit) => Answer })
  | (RouteBase & { readonly needs: "project"; readonly answer: (visit: ProjectVisit) => Answer })
  | (RouteBase & { readonly needs: "datasource" | "stream"; readonly answer: (visit: DatasourceVisit) => Answer });
