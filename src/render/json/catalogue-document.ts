import type { Catalogue } from "../../model/catalogue.ts";
import { locationDocument } from "./location.ts";

export function catalogueDocument({ specs, datasources }: Catalogue) {
  return {
    specs: specs.map((spec) => ({
      address: spec.address,
      kind: spec.kind,
      dataType: spec.dataType,
      format: spec.format ?? null,
      required: spec.isRequired,
      readOnly: spec.isReadOnly,
      maxLength: spec.maxLength,
      maxValues: spec.maxValues,
      limits: spec.limits ?? [],
      location: locationDocument(spec.place),
      acceptedBy: spec.acceptedBy,
      sentBy: spec.sentBy,
      fixtures: spec.fixtures,
    })),
    datasources: datasources.map(({ address, name, fixtures, sinks }) => ({
      address,
      name,
      fixtures: { contacts: fixtures.contacts, events: fixtures.events },
      sinks,
    })),
  };
}
