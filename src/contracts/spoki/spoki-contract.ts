import type { ContractBase } from "../contract.ts";

/** One declared custom field of contacts. */
export interface SpokiField {
  /** `spoki:main/custom-field/ORDER_ID` */
  readonly address: string;
  readonly type: "text" | "date" | "datetime";
  /** The declared example, which is also what says how the field's dates are written. */
  readonly example: string;
}

/** A template in one language. */
export interface SpokiLanguage {
  /** Codes of the `%%CODE%%` in its texts that are custom fields, without Spoki's own. */
  readonly variables: readonly string[];
  /** `unknown` where nobody declared it; media are never declared. */
  readonly header: "text" | "none" | "unknown";
}

/** One declared template. */
export interface SpokiTemplate {
  /** `spoki:main/template/order_shipped` */
  readonly address: string;
  /** What messages name it by; undefined where the declaration pins none. */
  readonly id: number | undefined;
  /** By code in small letters with `_`. */
  readonly languages: ReadonlyMap<string, SpokiLanguage>;
}

/** What the payloads for one account may be. Maps, because names are data and may be anything. */
export interface SpokiContract extends ContractBase {
  readonly dialect: "spoki";
  /** By code; undefined where the configuration does not speak of custom fields, so that none is known to be wrong. */
  readonly fields: ReadonlyMap<string, SpokiField> | undefined;
  /** By name; undefined where the configuration does not speak of templates. */
  readonly templates: ReadonlyMap<string, SpokiTemplate> | undefined;
}

/** One contact, as `POST /contacts/sync/` takes it; a JSON file with a list of them is a body of `/contacts/sync_all/`. */
export const contactStream = "contact-sync";
/** One body of `POST /lists/{id}/sync_contacts/`: contacts under `contacts`. */
export const listStream = "list-contacts";
/** One body of `POST /wh/ap/{uuid}/`, or of its bulk form with contacts under `contacts`. */
export const startStream = "automation-start";
/** One body of `POST /messages/send/`. */
export const messageStream = "message-send";

/** The streams whose bodies hold contacts. */
export const contactStreams: readonly string[] = [contactStream, listStream, startStream];
export const spokiStreams: readonly string[] = [...contactStreams, messageStream];
