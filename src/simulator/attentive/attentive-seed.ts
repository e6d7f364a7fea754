import type { JsonObject } from "../json.ts";
import { dictionaryOf, json, listOf, oneOf, positive, recordOf, text, type Reader } from "../read-shape.ts";
import type { AttentiveMe, AttentiveState } from "./attentive-state.ts";

const readAttribute = recordOf({ type: oneOf("number", "boolean", "enum", "string", "date"), values: listOf(text) }, [
  "type",
]);

const readAttentive = recordOf({
  /** Tokens that are good for the company. */
  tokens: listOf(text),
  /** What `GET /v2/me` tells; fields that are not named are the vendor's own examples. */
  me: dictionaryOf(json),
  /** Custom attributes that exist, by name. */
  attributes: dictionaryOf(readAttribute),
  /** Requests that each endpoint takes in a second, whatever the vendor states. */
  perSecond: positive,
});

/** The examples of the vendor's document. */
const exampleMe: AttentiveMe = {
  applicationName: "Pillow Api",
  attentiveDomainName: "hudsonivy.attn.tv",
  companyName: "Hudson & Ivy",
  contactEmail: "name@company.com",
  companyId: "MDc6Q29tcGFueTI",
};

/** Checked here, kept as the JSON that it is. */
export const readAttentiveSeed: Reader<JsonObject> = (value, path) =>
  readAttentive(value, path) as unknown as JsonObject;

export function buildAttentiveState(seed: JsonObject): JsonObject {
  const written = seed as unknown as ReturnType<typeof readAttentive>; // what `readAttentiveSeed` let through
  const state: AttentiveState = {
    tokens: written.tokens ?? [],
    me: { ...exampleMe, ...written.me },
    attributes: Object.entries(written.attributes ?? {}).map(([name, { type, values = [] }]) => ({
      name,
      propertyType: type,
      enumPropertyValues: values,
    })),
    eventTypes: [],
    jobs: [],
    windows: [],
    ...(written.perSecond === undefined ? {} : { perSecond: written.perSecond }),
  };
  return state;
}
