import type { Json } from "../json.ts";

/** Who a token is, in the words of the vendor's `GetMeResponseDtoV2`. */
export type AttentiveMe = {
  readonly applicationName: string;
  readonly attentiveDomainName: string;
  readonly companyName: string;
  readonly contactEmail: string;
  readonly companyId: string;
};

/** As the vendor's `CustomAttributeDto`: the first value seen decides the type. */
export type AttentiveAttribute = {
  readonly name: string;
  readonly propertyType: "number" | "boolean" | "enum" | "string" | "date";
  readonly enumPropertyValues: readonly string[];
};

/** A type of custom event with every key that any event of it had. */
export type AttentiveEventType = { readonly type: string; readonly keys: readonly string[] };

export type AttentiveJob = { readonly id: string; readonly totalRecords: number };

/** Requests of one endpoint in one second. */
export type AttentiveWindow = { readonly endpoint: string; readonly second: number; readonly used: number };

/** One company. Lists, not objects: names come from requests. */
export type AttentiveState = {
  readonly tokens: readonly string[];
  readonly me: Readonly<Record<string, Json>>;
  readonly attributes: readonly AttentiveAttribute[];
  readonly eventTypes: readonly AttentiveEventType[];
  readonly jobs: readonly AttentiveJob[];
  readonly windows: readonly AttentiveWindow[];
  /** Requests that each endpoint takes in a second; absent means what the vendor states. */
  readonly perSecond?: number;
};
