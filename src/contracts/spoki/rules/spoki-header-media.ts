import { ownValue } from "../../../model/json.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { exampleMessage } from "../example-payloads.ts";
import { messages } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import { findTemplate, isWithoutMedia, languagesOf } from "../template-of.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A message brings media for a header that holds none. */
export const spokiHeaderMedia: SpokiRule = {
  id: "spoki-header-media",
  severity: "error",
  title: "A message brings media for a header that holds none",
  why: "Media in a message must be of the kind that the template's header holds (the text on sending with dynamic header media). Media are not declared here, so this is only known where each text of the template declares its `header` as a text or as none.",
  fix: "Leave `header_media` out, or name a template whose header holds media.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: {
      templates: {
        welcome: { id: 3068, category: "UTILITY", languages: { en: { header: "Hello", body: "Welcome!" } } },
      },
    },
    accepted: [exampleMessage()],
    rejected: [exampleMessage({ header_media: { url: "https://example.com/a.png", filename: "a.png" } })],
  },
  check: lookAt(messages, (contract) => ({ value, path }) => {
    const template = findTemplate(contract, value);
    const media = ownValue(value, "header_media");
    if (template === undefined || media === undefined || media === null) return noProblems;
    const texts = languagesOf(template, value);
    if (!isWithoutMedia(texts)) return noProblems;
    const found = texts.some(({ header }) => header === "text")
      ? "whose header is declared as a text"
      : "which is declared without a header";
    const message = `"header_media" is sent for a template ${found}`;
    return [{ message, path: [...path, "header_media"], isAboutKey: true, address: template.address }];
  }),
};
