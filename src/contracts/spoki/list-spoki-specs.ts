import type { SpecFacts } from "../../model/catalogue.ts";
import { eventFacts } from "../list-specs.ts";
import type { SpokiContract } from "./spoki-contract.ts";
import { variablesOf } from "./template-of.ts";

/** Declared custom fields, then templates with what messages must fill in. */
export function listSpokiSpecs({ fields, templates }: SpokiContract): readonly SpecFacts[] {
  return [
    ...[...(fields ?? [])].map(([name, { address, type, example }]): SpecFacts => {
      const limits = type === "text" ? {} : { limits: [`written like ${example}`] };
      return { ...textFacts, address, kind: "attribute", name, dataType: type, ...limits };
    }),
    ...[...(templates ?? [])].flatMap(([event, { address, id, languages }]): readonly SpecFacts[] => [
      { ...eventFacts, dataType: "template", address, name: event, limits: [id === undefined ? "no id" : `id ${id}`] },
      ...variablesOf(languages.values()).map((name): SpecFacts => {
        const dataType = fields?.get(name)?.type ?? "text";
        return {
          ...textFacts,
          address: `${address}#${name}`,
          kind: "parameter",
          name,
          event,
          dataType,
          isRequired: true,
        };
      }),
    ]),
  ];
}

const textFacts = { isRequired: false, isReadOnly: false, maxLength: null, maxValues: 1 } as const;
