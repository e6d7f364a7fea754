import type { Shape } from "../check-shapes.ts";
import type { PartKeys } from "../find-unknown-keys.ts";
import { listed, type ReadParts } from "../payload-parts.ts";
import { batches, lists, messages, persons, sections, singleStarts } from "./parts.ts";
import { contactStream, listStream, startStream } from "./spoki-contract.ts";

const contactKeys = ["phone", "first_name", "last_name", "email", "language", "custom_fields"];

/** The keys that the vendor's bodies show, by the parts that hold them. */
export const knownKeys: readonly PartKeys[] = [
  { read: inStream(contactStream, persons), keys: contactKeys },
  { read: inStream(listStream, batches), keys: ["contacts"] },
  { read: inStream(listStream, persons), keys: contactKeys },
  { read: inStream(startStream, batches), keys: ["secret", "contacts"] },
  { read: inStream(startStream, entries), keys: [...contactKeys, "metadata"] },
  { read: singleStarts, keys: ["secret", ...contactKeys, "metadata"] },
  {
    read: messages,
    keys: [
      "type",
      "content_type",
      "channel_id",
      "phone",
      "email",
      "language",
      "template",
      "custom_fields",
      "header_media",
      "header_media_set",
      "text",
      "header",
      "footer",
      "buttons",
      "list",
      "metadata",
    ],
  },
];

/** The parts that hold others. */
export const shapes: readonly Shape[] = [
  { read: batches, key: "contacts", isList: true },
  { read: persons, key: "custom_fields" },
  { read: persons, key: "metadata" },
  { read: messages, key: "header_media" },
  { read: messages, key: "header_media_set", isList: true },
  { read: messages, key: "buttons", isList: true },
  { read: messages, key: "list" },
  { read: lists, key: "sections", isList: true },
  { read: sections, key: "rows", isList: true },
];

function entries(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  return listed(batches(item, stream), "contacts");
}

function inStream(wanted: string, read: ReadParts): ReadParts {
  return (item, stream) => (stream === wanted ? read(item, stream) : []);
}
