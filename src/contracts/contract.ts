/** The two streams of a datasource that take payloads. */
export type Stream = "contacts" | "events";

/** What our own `format:` in the YAML adds to a text value. */
export type Format =
  "email" | "phone" | "country" | "currency" | "language" | "locale" | "datetime" | "date" | "url" | "geopoint";

/** What one value of a payload may be: the common ground of attribute specs and event parameter specs. */
export interface ValueSpec {
  /** The address of what declares it: `shop/attribute/_email`, `shop/event/ecommerce_order_create#order-id`. */
  readonly address: string;
  /** As the platform names it, with `bool` written `boolean`. Types we do not know leave the value unchecked. */
  readonly dataType: string;
  /** Must be present in every payload. */
  readonly isRequired: boolean;
  /** 1 is a single value; above that an array of at most so many is accepted too. */
  readonly maxValues: number;
  /** In Unicode code points; null without a limit. */
  readonly maxLength: number | null;
  /** The platform refuses to be told this value. */
  readonly isReadOnly: boolean;
  readonly format?: Format;
  /** The only texts that it takes; absent when any will do. */
  readonly values?: readonly string[];
  /** The platform keeps the type that it saw first, so that another type needs another name. */
  readonly isTypeFixed?: boolean;
}

/** One event type: its parameters by key. */
export interface EventContract {
  /** `shop/event/ecommerce_order_create` */
  readonly address: string;
  readonly parameters: ReadonlyMap<string, ValueSpec>;
}

/** Where a contract comes from: committed facts, the YAML's declarations, or the platform as it is now. */
export type ContractSource = "lock" | "config" | "live";

/** What every contract says, whatever platform its payloads go to. Contracts are plain data: workers get a copy. */
export interface ContractBase {
  /** The platform whose rules hold: what `dialects.ts` knows it by. */
  readonly dialect: string;
  /** The address that payloads go to: `shop/datasource/crm`, `svix:main`. */
  readonly owner: string;
  readonly source: ContractSource;
}

/** The promised shape of the payloads of one datasource. Maps, because a payload's keys are data and may be anything. */
export interface Contract extends ContractBase {
  readonly dialect: "instasent";
  readonly attributes: ReadonlyMap<string, ValueSpec>;
  readonly events: ReadonlyMap<string, EventContract>;
}

/** The data type of a value that nobody described: it may be anything flat. */
export const openType = "unknown";

/** `maxValues` of a list whose limit nobody told. */
export const anyNumberOfValues: number = Number.MAX_SAFE_INTEGER;
