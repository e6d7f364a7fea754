import type { ContractBase } from "../contract.ts";

/** What a value may be: the vendor's five types of attributes, and what else a property of an event can hold. */
export type AttentiveType = "number" | "boolean" | "enum" | "string" | "date" | "list" | "object";

/** One declared custom attribute, or one property of an event type. */
export interface AttentiveSpec {
  /** `attentive:us/attribute/lucky number`, `attentive:us/event-type/Order Shipped#Order Id` */
  readonly address: string;
  readonly type: AttentiveType;
  /** Of an enum; undefined when none are declared. */
  readonly values: ReadonlySet<string> | undefined;
  readonly isRequired: boolean;
}

export interface AttentiveEventType {
  readonly address: string;
  readonly properties: ReadonlyMap<string, AttentiveSpec>;
}

/** What the payloads for one company may be. Maps, because names are data and may be anything. */
export interface AttentiveContract extends ContractBase {
  readonly dialect: "attentive";
  readonly attributes: ReadonlyMap<string, AttentiveSpec>;
  readonly eventTypes: ReadonlyMap<string, AttentiveEventType>;
  /** Members that one request for a segment takes: the vendor's copies differ. */
  readonly mostMembers: number;
}

/** One body of `POST /v2/user/attributes`. */
export const userStream = "user-attributes";
/** One body of `POST /v2/bulk/user/attributes`: the same under `users`. */
export const bulkStream = "bulk-user-attributes";
/** One custom event, or a batch of them under `events`. */
export const eventStream = "custom-events";
/** One body that adds members to a segment, or removes them. */
export const memberStream = "segment-members";

export const userStreams: readonly string[] = [userStream, bulkStream];
export const attentiveStreams: readonly string[] = [userStream, bulkStream, eventStream, memberStream];
