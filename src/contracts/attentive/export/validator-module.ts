import type { CheckerMeans } from "../../checker-means.ts";
import { bundleRules } from "../../export/bundled-rules.ts";
import { bulkStream, eventStream, memberStream, userStream, type AttentiveContract } from "../attentive-contract.ts";
import { attentiveRules } from "../attentive-rules.ts";
import type { DeclaredSpec, ValidatorData } from "./validator-data.ts";

/*
 * The program part of an exported validator: `npm run generate` makes one text of it and of the rules themselves, without
 * their words, so that a validator cannot judge otherwise than `contract check`.
 */

/** Stands in the module before this code. */
declare const declared: ValidatorData;

const contract: AttentiveContract = {
  dialect: "attentive",
  owner: declared.owner,
  source: "config",
  attributes: toSpecs(declared.attributes),
  eventTypes: new Map(
    declared.eventTypes.map(([type, specs]) => [type, { address: "", properties: toSpecs(specs) }] as const),
  ),
  mostMembers: declared.mostMembers,
};

function toSpecs(specs: readonly (readonly [name: string, spec: DeclaredSpec])[]): AttentiveContract["attributes"] {
  return new Map(
    specs.map(([name, { type, values, required }]) => {
      const known = values === undefined ? undefined : new Set(values);
      return [name, { address: "", type, values: known, isRequired: required === true }] as const;
    }),
  );
}

/** No rule of Attentive asks for any. */
const means: CheckerMeans = {
  testPattern: () => {
    throw new Error("no rule asks for a pattern");
  },
};

const compile = bundleRules(attentiveRules, declared.errors, contract, means);

export const checkUserAttributes = compile(userStream);
export const checkBulkUserAttributes = compile(bulkStream);
export const checkCustomEvents = compile(eventStream);
export const checkSegmentMembers = compile(memberStream);
