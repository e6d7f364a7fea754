import { compareText } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Contract } from "../contract.ts";
import type { RuleLevels } from "../rule-levels.ts";
import { buildEventSchema, buildOtherEventSchema } from "./build-event-schema.ts";
import { buildMembers } from "./build-members.ts";
import { buildTextKey, notAUserId } from "./build-text-key.ts";
import { strengthsOf } from "./rule-strength.ts";

/** The schema of one contact. */
export function buildContactSchema({ owner, attributes }: Contract, levels: RuleLevels): JsonObject {
  const strengthOf = strengthsOf(levels);
  const userId = buildTextKey(
    {
      title: "_user_id",
      description: "The contact's id in this datasource.",
      spec: attributes.get("_user_id") ?? anyText,
      missingRule: "missing-user-id",
      not: notAUserId(strengthOf),
    },
    strengthOf,
  );
  const mustBeThere = strengthOf("missing-user-id") === "refuses";
  return {
    title: "Contact",
    description: `A contact that ${owner} takes.`,
    ...buildMembers(attributes, strengthOf, "unknown-attribute", [["_user_id", userId, mustBeThere]]),
  };
}

/** What an event may be: one of the contract's types, or what is let through besides because of rules turned down. */
export interface EventSchemas {
  /** By uid, sorted. */
  readonly byType: ReadonlyMap<string, JsonObject>;
  readonly other: JsonObject | undefined;
}

export function buildEventSchemas(contract: Contract, levels: RuleLevels): EventSchemas {
  const strengthOf = strengthsOf(levels);
  const sorted = [...contract.events].toSorted(([a], [b]) => compareText(a, b));
  return {
    byType: new Map(sorted.map(([uid, event]) => [uid, buildEventSchema(uid, event, strengthOf)])),
    other: buildOtherEventSchema(
      sorted.map(([uid]) => uid),
      strengthOf,
    ),
  };
}

const anyText = {
  address: "nothing",
  dataType: "string",
  isRequired: false,
  maxValues: 1,
  maxLength: null,
  isReadOnly: false,
};
