import type { Catalogue, CatalogueDatasource } from "../model/catalogue.ts";
import { countOf } from "./count-of.ts";

/** A project with its datasources, what flows into each, and where its token goes: what a diagram shows. */
export interface FlowScope {
  readonly scope: string;
  readonly datasources: readonly FlowDatasource[];
}

export interface FlowDatasource {
  readonly key: string;
  readonly name: string;
  /** `contacts, 2 fixtures`; only streams that have any. */
  readonly streams: readonly string[];
  readonly sinks: readonly string[];
}

export function buildFlow({ datasources }: Catalogue): readonly FlowScope[] {
  const scopes = new Map<string, FlowDatasource[]>();
  for (const datasource of datasources) {
    const list = scopes.get(datasource.scope) ?? [];
    list.push(toFlow(datasource));
    scopes.set(datasource.scope, list);
  }
  return [...scopes].map(([scope, list]) => ({ scope, datasources: list }));
}

function toFlow({ address, name, fixtures, sinks }: CatalogueDatasource): FlowDatasource {
  const streams = (["contacts", "events"] as const)
    .filter((stream) => fixtures[stream] > 0)
    .map((stream) => `${stream}, ${countOf(fixtures[stream], "fixture")}`);
  return { key: address.split("/").slice(2).join("/"), name, streams, sinks };
}
