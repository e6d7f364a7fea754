import type { CheckerMeans } from "../../checker-means.ts";
import { bundleRules } from "../../export/bundled-rules.ts";
import { svixStream, type SvixContract } from "../svix-contract.ts";
import { svixRules } from "../svix-rules.ts";
import type { ValidatorData } from "./validator-data.ts";

/*
 * The program part of an exported validator: `npm run generate` makes one text of it, of the rules themselves, without
 * their words, and of the judge of schemas, so that a validator cannot judge otherwise than `contract check`.
 */

/** Stands in the module before this code. */
declare const declared: ValidatorData;

const contract: SvixContract = {
  dialect: "svix",
  owner: declared.owner,
  source: "config",
  eventTypes: new Map(
    declared.eventTypes.map(([name, { isArchived, version = "1", schema }]) => {
      const schemas = new Map(schema === undefined ? [] : [[version, schema] as const]);
      // judges are kept by address
      return [name, { address: name, isArchived: isArchived === true, schemas }] as const;
    }),
  ),
};

/** Patterns are those of the module's own schemas: nobody else's, and without a limit of time. */
const means: CheckerMeans = { testPattern: (pattern, text) => pattern.test(text) };

export const checkMessage = bundleRules(svixRules, declared.errors, contract, means)(svixStream);
