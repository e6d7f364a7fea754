import { bodies, child, listed, type ReadParts } from "../payload-parts.ts";
import { contactStream, listStream, messageStream, startStream } from "./spoki-contract.ts";

/** Requests that hold several contacts. */
export const batches: ReadParts = (item, stream) =>
  stream === listStream || (stream === startStream && Object.hasOwn(item, "contacts")) ? bodies(item, stream) : [];

/** Starts of one contact. */
export const singleStarts: ReadParts = (item, stream) =>
  stream === startStream && !Object.hasOwn(item, "contacts") ? bodies(item, stream) : [];

/** Contacts: the body itself, or each of a batch. */
export const contacts: ReadParts = (item, stream) => [
  ...(stream === contactStream ? bodies(item, stream) : singleStarts(item, stream)),
  ...listed(batches(item, stream), "contacts"),
];

export const messages: ReadParts = (item, stream) => (stream === messageStream ? bodies(item, stream) : []);

/** Everything that names a person. */
export const persons: ReadParts = (item, stream) => [...contacts(item, stream), ...messages(item, stream)];

export const customFields: ReadParts = (item, stream) => child(persons(item, stream), "custom_fields");

/** What comes back with answers: of those who are started or written to, not of contacts that are only kept. */
export const metadata: ReadParts = (item, stream) =>
  stream === startStream || stream === messageStream ? child(persons(item, stream), "metadata") : [];

export const buttons: ReadParts = (item, stream) => listed(messages(item, stream), "buttons");

export const lists: ReadParts = (item, stream) => child(messages(item, stream), "list");

export const sections: ReadParts = (item, stream) => listed(lists(item, stream), "sections");

export const rows: ReadParts = (item, stream) => listed(sections(item, stream), "rows");
