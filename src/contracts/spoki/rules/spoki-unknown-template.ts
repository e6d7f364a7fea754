import { ownValue } from "../../../model/json.ts";
import { describeKind } from "../../describe-value.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { exampleFields, exampleMessage, exampleTemplates } from "../example-payloads.ts";
import { messages } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import { findTemplate, isTemplateMessage } from "../template-of.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A message names no declared template. */
export const spokiUnknownTemplate: SpokiRule = {
  id: "spoki-unknown-template",
  severity: "error",
  title: "A message names no declared template",
  why: "Messages name a template by its id, which Spoki gives. Without a declared template of that `id:` nobody knows what the message must fill in, and nothing of that is checked. Of an account without `templates:` nothing is said.",
  fix: "Correct the id, or give the declared template its `id:`, which apply tells after a create and `GET /templates/` lists.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: { customFields: exampleFields, templates: exampleTemplates },
    accepted: [exampleMessage({ custom_fields: { ORDER_ID: "A-1234" } })],
    rejected: [exampleMessage({ template: 3069, custom_fields: { ORDER_ID: "A-1234" } })],
  },
  check: lookAt(messages, (contract) => {
    const { templates, owner } = contract;
    if (templates === undefined) return () => noProblems;
    return ({ value, path }) => {
      if (!isTemplateMessage(value) || findTemplate(contract, value) !== undefined) return noProblems;
      const id = ownValue(value, "template");
      const at = [...path, "template"];
      if (id === undefined) return [{ message: '"template" is missing', path: at }];
      const found =
        typeof id === "number"
          ? `is the id of no declared template of ${owner}`
          : `takes an id and has ${describeKind(id)}`;
      return [{ message: `"template" ${found}`, path: at, value: id }];
    };
  }),
};
