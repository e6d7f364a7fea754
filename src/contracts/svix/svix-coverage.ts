import { isJsonObject, ownValue } from "../../model/json.ts";
import type { Countable } from "../dialect.ts";
import type { PayloadItem } from "../payload.ts";
import { chooseVersion } from "./choose-version.ts";
import { listPaths, listProperties } from "./list-properties.ts";
import { propertyAddress } from "../json-schema/property-address.ts";
import type { SvixContract } from "./svix-contract.ts";

/** Event types that can be sent, and the properties of the schemas that messages are held against. */
export function listSvixCountable({ eventTypes }: SvixContract): readonly Countable[] {
  return [...eventTypes.values()]
    .filter(({ isArchived }) => !isArchived)
    .flatMap((eventType): readonly Countable[] => {
      const { address, schemas } = eventType;
      const version = chooseVersion(eventType);
      const paths = version === undefined ? [] : listProperties(schemas.get(version) ?? {});
      return [
        { kind: "event-type", address },
        ...paths.map((path) => ({ kind: "property", address: propertyAddress(address, version ?? "", path) })),
      ];
    });
}

/** The event type of a message, and every property that it gives. */
export function listSvixExercised({ eventTypes }: SvixContract, message: PayloadItem): readonly string[] {
  const name = ownValue(message, "eventType");
  const eventType = typeof name === "string" ? eventTypes.get(name) : undefined;
  if (eventType === undefined) return [];
  const { address } = eventType;
  const version = chooseVersion(eventType);
  const payload = ownValue(message, "payload");
  if (version === undefined || !isJsonObject(payload)) return [address];
  return [address, ...listPaths(payload).map((path) => propertyAddress(address, version, path))];
}
