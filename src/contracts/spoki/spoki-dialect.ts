import { defineDialect } from "../define-dialect.ts";
import { buildSpokiContracts } from "./build-spoki-contract.ts";
import { listSpokiSpecs } from "./list-spoki-specs.ts";
import { spokiStreams, type SpokiContract } from "./spoki-contract.ts";
import { listSpokiCountable, listSpokiExercised } from "./spoki-coverage.ts";
import type { SpokiRule } from "./spoki-rule.ts";
import { spokiRules } from "./spoki-rules.ts";

/** Payloads for Spoki: contacts, starts of automations, messages. */
export const spokiDialect = defineDialect<SpokiContract, SpokiRule["examples"]["specs"]>({
  name: "spoki",
  streams: spokiStreams,
  rules: spokiRules,
  buildContracts: buildSpokiContracts,
  // a variable stands in the texts of a template
  fieldOf: () => ["languages"],
  listCountable: listSpokiCountable,
  listSpecs: listSpokiSpecs,
  listExercised: listSpokiExercised,
});
