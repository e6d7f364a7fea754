import { ownValue, type JsonObject } from "../../model/json.ts";
import type { CheckerMeans } from "../checker-means.ts";
import { readSchema, type ReadSchema } from "../json-schema/read-schema.ts";
import type { SchemaFault } from "../json-schema/schema-fault.ts";
import { chooseVersion } from "./choose-version.ts";
import { propertyAddress } from "../json-schema/property-address.ts";
import type { SvixContract } from "./svix-contract.ts";

/** A fault of a message's payload, with the address of the property that it is about. */
export interface PayloadFault extends SchemaFault {
  readonly address: string;
}

/** Gives the faults of one message's payload. */
export type PayloadJudge = (message: JsonObject) => readonly PayloadFault[];

const judges = new WeakMap<CheckerMeans, PayloadJudge>();

/** The judge that all rules of one checker share, so that a payload is judged once and each rule takes what is its own. */
export function payloadJudgeOf(contract: SvixContract, means: CheckerMeans): PayloadJudge {
  const known = judges.get(means);
  if (known !== undefined) return known;
  const judge = createJudge(contract, means);
  judges.set(means, judge);
  return judge;
}

const noFaults: readonly PayloadFault[] = [];

function createJudge({ eventTypes }: SvixContract, { testPattern }: CheckerMeans): PayloadJudge {
  const schemas = new Map<string, ReadSchema>();
  let last: { readonly message: JsonObject; readonly faults: readonly PayloadFault[] } | undefined;
  const judge: PayloadJudge = (message) => {
    const name = ownValue(message, "eventType");
    const payload = ownValue(message, "payload");
    const eventType = typeof name === "string" ? eventTypes.get(name) : undefined;
    const version = eventType === undefined ? undefined : chooseVersion(eventType);
    if (eventType === undefined || version === undefined || payload === undefined) return noFaults;
    const { address } = eventType;
    const written = eventType.schemas.get(version);
    const schema = schemas.get(address) ?? readSchema(written ?? {}, "the payload");
    schemas.set(address, schema);
    return schema.judge(payload, testPattern).map((fault) => ({
      ...fault,
      path: ["payload", ...fault.path],
      address: propertyAddress(address, version, fault.path),
    }));
  };
  return (message) => {
    if (last?.message !== message) last = { message, faults: judge(message) };
    return last.faults;
  };
}
