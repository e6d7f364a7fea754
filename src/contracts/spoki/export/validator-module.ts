import type { CheckerMeans } from "../../checker-means.ts";
import { bundleList, bundleRules } from "../../export/bundled-rules.ts";
import { contactStream, listStream, messageStream, startStream, type SpokiContract } from "../spoki-contract.ts";
import { spokiRules } from "../spoki-rules.ts";
import type { ValidatorData } from "./validator-data.ts";

/*
 * The program part of an exported validator: `npm run generate` makes one text of it and of the rules themselves, without
 * their words, so that a validator cannot judge otherwise than `contract check`.
 */

/** Stands in the module before this code. */
declare const declared: ValidatorData;

const contract: SpokiContract = {
  dialect: "spoki",
  owner: declared.owner,
  source: "config",
  fields:
    declared.fields && new Map(declared.fields.map(([code, field]) => [code, { address: "", ...field }] as const)),
  templates:
    declared.templates &&
    new Map(
      declared.templates.map(([name, { id, languages }]) => {
        return [name, { address: "", id, languages: new Map(languages) }] as const;
      }),
    ),
};

/** No rule of Spoki asks for any. */
const means: CheckerMeans = {
  testPattern: () => {
    throw new Error("no rule asks for a pattern");
  },
};

const compile = bundleRules(spokiRules, declared.errors, contract, means);

export const checkContact = compile(contactStream);
export const checkContacts = bundleList({
  rules: spokiRules,
  ids: declared.errors,
  stream: contactStream,
  checkItem: checkContact,
  shapeRule: "spoki-wrong-shape",
});
export const checkListContacts = compile(listStream);
export const checkAutomationStart = compile(startStream);
export const checkMessage = compile(messageStream);
