import { ownValue } from "../../../model/json.ts";
import type { ReadParts } from "../../payload-parts.ts";
import { isLongerThan } from "../../text-length.ts";
import { mostCharacters } from "../limits.ts";
import { buttons, lists, rows } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** Something that people tap on has too long a text. */
export const spokiTextLength: SpokiRule = {
  id: "spoki-text-length",
  severity: "error",
  title: "A button, or a row of a list, has too long a text",
  why: "A button and the button of a list have at most 20 characters, the title of a row 24, its description 72. Spoki's document says so of the same messages in automations; of `messages/send/` it shows the bodies alone, where `list.title` is the only text that can be the list's button.",
  fix: "Shorten the text.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: {},
    accepted: [withButton("Give me the gift")],
    rejected: [withButton("Give me the gift, please")],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      limited.flatMap(({ read, key, most, what }) =>
        read(item, stream).flatMap(({ value, path }) => {
          const text = ownValue(value, key);
          if (typeof text !== "string" || !isLongerThan(text, most)) return [];
          return [
            {
              message: `${what} has at most ${most} characters, and this text has more`,
              path: [...path, key],
              value: text,
            },
          ];
        }),
      ),
  },
};

const limited: readonly {
  readonly read: ReadParts;
  readonly key: string;
  readonly most: number;
  readonly what: string;
}[] = [
  { read: buttons, key: "text", most: mostCharacters.button, what: "a button" },
  { read: lists, key: "title", most: mostCharacters.listButton, what: "the button of a list" },
  { read: rows, key: "title", most: mostCharacters.rowTitle, what: "the title of a row" },
  { read: rows, key: "description", most: mostCharacters.rowDescription, what: "the description of a row" },
];

function withButton(text: string) {
  const button = { button_type: "quick_reply", text, order: 0 };
  return {
    type: "Message",
    content_type: "Interactive",
    phone: "+393331234567",
    text: "Happy birthday!",
    buttons: [button],
  };
}
