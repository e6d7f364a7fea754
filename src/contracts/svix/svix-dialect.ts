import { defineDialect } from "../define-dialect.ts";
import { buildSvixContracts } from "./build-svix-contract.ts";
import { fieldOfProperty } from "../json-schema/property-address.ts";
import { listSvixSpecs } from "./list-svix-specs.ts";
import { svixStream, type SvixContract } from "./svix-contract.ts";
import { listSvixCountable, listSvixExercised } from "./svix-coverage.ts";
import type { SvixRule } from "./svix-rule.ts";
import { svixRules } from "./svix-rules.ts";

/** Messages that a Svix environment is given. */
export const svixDialect = defineDialect<SvixContract, SvixRule["examples"]["specs"]>({
  name: "svix",
  streams: [svixStream],
  rules: svixRules,
  buildContracts: buildSvixContracts,
  fieldOf: fieldOfProperty,
  listCountable: listSvixCountable,
  listSpecs: listSvixSpecs,
  listExercised: (contract, _stream, item) => listSvixExercised(contract, item),
});
