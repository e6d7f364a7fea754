import type { JsonObject } from "../../model/json.ts";
import type { ContractBase } from "../contract.ts";

/** One event type: the schemas of its payload. */
export interface SvixEventType {
  /** `svix:main/event-type/order.created` */
  readonly address: string;
  readonly isArchived: boolean;
  /** It is archived only because `prune` takes what is not declared. */
  readonly isPruned?: true;
  /** JSON Schemas of Draft 7 by version label. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
}

/** What the messages of one Svix environment may be. Maps, because names are data and may be anything. */
export interface SvixContract extends ContractBase {
  readonly dialect: "svix";
  readonly eventTypes: ReadonlyMap<string, SvixEventType>;
}

/** The one stream of an environment: messages, as `POST /api/v1/app/{app}/msg` takes them. */
export const svixStream = "messages";
