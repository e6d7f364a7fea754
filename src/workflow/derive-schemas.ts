import { buildDeclaredEvent } from "../contracts/declared-specs.ts";
import { buildPayloadSchema } from "../contracts/export/build-payload-schema.ts";
import { buildRuleLevels } from "../contracts/rule-levels.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import type { Config, Declaration } from "../model/declaration.ts";
import { isDerived, parseEventSource } from "../model/event-source.ts";
import { isJsonObject, ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/**
 * The configuration with a schema in place of each `from:`, so that whoever reads a declaration finds the schema as if
 * it had been written there. Its parts keep the places of the event declaration that they come from.
 */
export function deriveSchemas(config: Config): Config {
  const events = new Map(
    config.scopes.flatMap(({ declarations }) =>
      declarations
        .filter(({ kind }) => kind === "event")
        .map(({ scope, kind, key, ...rest }) => [formatAddress({ scope, kind, key }) as string, rest] as const),
    ),
  );
  const levels = buildRuleLevels(config.severities);
  const derive = (declaration: Declaration): Declaration => {
    if (!isDerived(declaration)) return declaration;
    const { from, ...written } = declaration.value;
    const source = parseEventSource(from);
    const event = source === undefined ? undefined : events.get(source.event);
    if (source === undefined || event === undefined) return declaration;
    const uid = parseAddress(source.event)?.key ?? source.event;
    const schema = buildPayloadSchema(uid, buildDeclaredEvent(source.event, event.value), levels);
    const declared = ownValue(written, "schemas");
    const schemas = { ...(isJsonObject(declared) ? declared : {}), [source.version]: schema };
    const places = placesOf(`schemas.${source.version}`, event);
    return { ...declaration, value: { ...written, schemas }, fieldPlaces: { ...declaration.fieldPlaces, ...places } };
  };
  return {
    ...config,
    scopes: config.scopes.map((scope) => ({ ...scope, declarations: scope.declarations.map(derive) })),
  };
}

function placesOf(schema: string, { place, fieldPlaces }: Pick<Declaration, "place" | "fieldPlaces">) {
  const parameters = Object.entries(fieldPlaces).flatMap(([path, at]): readonly (readonly [string, Place])[] =>
    path.startsWith("parameters.") ? [[`${schema}.properties.${path.slice("parameters.".length)}`, at]] : [],
  );
  return Object.fromEntries([[schema, place], ...parameters]);
}
