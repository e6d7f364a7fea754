import type { JsonObject } from "../../../model/json.ts";
import { mostCharacters } from "../limits.ts";
import { contentTypes, messageTypes } from "../message-types.ts";
import type { SpokiContract, SpokiTemplate } from "../spoki-contract.ts";
import { isWithoutMedia } from "../template-of.ts";
import { buildCustomFields, metadataOf, phoneOf, textOf } from "./build-contact-schema.ts";
import { shapeOf, type Strictness } from "./strictness.ts";

/** The schema of one message: of a declared template, of what else is let through, or of a text of its own. */
export function buildMessageSchema(contract: SpokiContract, strictness: Strictness): JsonObject {
  const input = { contract, strictness };
  const named = [...(contract.templates ?? [])].flatMap(([name, template]) =>
    template.id === undefined ? [] : [ofTemplate(input, name, template.id, template)],
  );
  const isOtherTaken = contract.templates === undefined || !strictness.heeds("spoki-unknown-template");
  return {
    anyOf: [
      ...named,
      ...(isOtherTaken ? [ofAnotherTemplate(input)] : []),
      ofText(input),
      ...(strictness.heeds("spoki-invalid-message-type") ? [] : [ofAnotherType(input)]),
    ],
  };
}

interface MessageInput {
  readonly contract: SpokiContract;
  readonly strictness: Strictness;
}

function ofTemplate(input: MessageInput, title: string, id: number, { languages }: SpokiTemplate): JsonObject {
  const { contract, strictness } = input;
  const texts = [...languages.values()];
  // which language it will be is not known here, so only what every text holds must be there
  const [first = [], ...others] = texts.map(({ variables }) => variables);
  const isSharedByAll = (code: string): boolean => others.every((each) => each.includes(code));
  const required = strictness.heeds("spoki-missing-variable") ? first.filter(isSharedByAll) : [];
  return buildMessage(input, title, ["type", "template", ...(required.length === 0 ? [] : ["custom_fields"])], {
    type: { const: "Template" },
    template: { const: id },
    custom_fields: buildCustomFields(contract, required, strictness),
    ...(isWithoutMedia(texts) && strictness.heeds("spoki-header-media") ? { header_media: { not: {} } } : {}),
  });
}

function ofAnotherTemplate(input: MessageInput): JsonObject {
  const { contract, strictness } = input;
  const ids = [...(contract.templates?.values() ?? [])].flatMap(({ id }) => id ?? []);
  const others = ids.length === 0 ? {} : { not: { enum: ids } };
  return buildMessage(input, "Another template", ["type"], {
    type: { const: "Template" },
    template: { ...strictness.shown({ type: "integer" }), ...others },
  });
}

function ofText(input: MessageInput): JsonObject {
  const isChecked = input.strictness.heeds("spoki-invalid-content-type");
  return buildMessage(input, "Message or note", ["type", ...(isChecked ? ["content_type"] : [])], {
    type: { enum: ["Message", "Note"] },
    content_type: isChecked ? { enum: contentTypes } : {},
  });
}

/** Nothing is known of it but that it is none of the others. */
function ofAnotherType(input: MessageInput): JsonObject {
  return buildMessage(input, "Another message", [], { type: { not: { enum: messageTypes } } });
}

/** Every key that the vendor's bodies show, with what is particular to a kind of message in its place. */
function buildMessage(
  { contract, strictness }: MessageInput,
  title: string,
  required: readonly string[],
  own: JsonObject,
): JsonObject {
  const { shown } = strictness;
  const text = shown({ type: "string" });
  const media = { ...shapeOf("object", strictness), properties: { url: text, filename: text, language: text } };
  return {
    title,
    type: "object",
    required: [...required, ...(strictness.heeds("spoki-missing-phone") ? ["phone"] : [])],
    properties: {
      type: {},
      content_type: {},
      channel_id: shown({ type: "integer" }),
      phone: phoneOf(strictness),
      email: textOf(strictness),
      language: textOf(strictness),
      template: {},
      custom_fields: buildCustomFields(contract, [], strictness),
      header_media: media,
      header_media_set: { ...shapeOf("array", strictness), items: media },
      text,
      header: shown({ type: "object", properties: { format: text, text } }),
      footer: shown({ type: "object", properties: { text } }),
      buttons: { ...shapeOf("array", strictness), items: buildButton(strictness) },
      list: buildList(strictness),
      metadata: metadataOf(strictness),
      ...own,
    },
  };
}

function buildButton(strictness: Strictness): JsonObject {
  const text = strictness.shown({ type: "string" });
  return {
    ...shapeOf("object", strictness),
    properties: {
      button_type: text,
      text: limitText(mostCharacters.button, strictness),
      order: strictness.shown({ type: "integer" }),
      payload: text,
    },
  };
}

function buildList(strictness: Strictness): JsonObject {
  const text = strictness.shown({ type: "string" });
  const row = {
    ...shapeOf("object", strictness),
    properties: {
      title: limitText(mostCharacters.rowTitle, strictness),
      description: limitText(mostCharacters.rowDescription, strictness),
      payload: text,
    },
  };
  const section = {
    ...shapeOf("object", strictness),
    properties: { title: text, rows: { ...shapeOf("array", strictness), items: row } },
  };
  return {
    ...shapeOf("object", strictness),
    properties: {
      title: limitText(mostCharacters.listButton, strictness),
      sections: { ...shapeOf("array", strictness), items: section },
    },
  };
}

/** A limit of texts, which no other value breaks. */
function limitText(maxLength: number, { heeds, shown }: Strictness): JsonObject {
  const limited = heeds("spoki-text-length") ? { not: { type: "string", minLength: maxLength + 1 } } : {};
  return { ...shown({ type: "string" }), ...limited };
}
