import { ownValue } from "../../model/json.ts";
import { defineDialect } from "../define-dialect.ts";
import { buildSvixContracts } from "./build-svix-contract.ts";
import { fieldOfProperty } from "./property-address.ts";
import { svixStream, type SvixContract } from "./svix-contract.ts";
import type { SvixRule } from "./svix-rule.ts";
import { svixRules } from "./svix-rules.ts";

/** Messages that a Svix environment is given. */
export const svixDialect = defineDialect<SvixContract, SvixRule["examples"]["specs"]>({
  name: "svix",
  streams: [svixStream],
  rules: svixRules,
  buildContracts: buildSvixContracts,
  fieldOf: fieldOfProperty,
  listCountable: ({ eventTypes }) =>
    [...eventTypes.values()]
      .filter(({ isArchived }) => !isArchived)
      .map(({ address }) => ({ kind: "event-type", address })),
  listExercised: ({ eventTypes }, _stream, item) => {
    const name = ownValue(item, "eventType");
    const eventType = typeof name === "string" ? eventTypes.get(name) : undefined;
    return eventType === undefined ? [] : [eventType.address];
  },
});
