import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** The name of an event type starts with a hyphen. */
export const svixLeadingHyphen: SvixRule = {
  id: "svix-leading-hyphen",
  severity: "warning",
  title: "The name of an event type starts with a hyphen",
  why: "Svix reads a list on from such a name backwards, so event types behind it may never be listed.",
  fix: "Choose another name, such as `group.event`.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {},
    accepted: [{ eventTypes: { "order.created": { description: "Something happened" } } }],
    rejected: [{ eventTypes: { "-order.created": { description: "Something happened" } } }],
  },
  check: {
    on: "contract",
    compile: ({ eventTypes }) =>
      [...eventTypes]
        .filter(([name]) => name.startsWith("-"))
        .map(([, { address }]) => ({ message: "the name starts with a hyphen", path: [], address })),
  },
};
