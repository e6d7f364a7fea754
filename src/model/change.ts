import type { Address } from "./address.ts";
import type { Json } from "./json.ts";
import type { Place } from "./place.ts";

/** What apply can do. What the API cannot do is `manual`, what is only expected is a `check`. */
export type Action = "create" | "update" | "delete" | "deliver";

type Attributes = Readonly<Record<string, Json>>;

interface ChangeBase {
  readonly address: Address;
  readonly kind: string;
  /** Why this change is planned, in one clause. */
  readonly reason: string;
  readonly place: Place;
  /** Field names whose values are secret and shown nowhere. */
  readonly sensitive: readonly string[];
}

/** A sink that the change will fill, in the words of a plan. */
export interface PlannedDelivery {
  readonly sink: string;
  readonly state: "absent" | "stale" | "unknown";
}

/** One thing apply will do, with what was and what will be. */
export type Change = ChangeBase &
  (
    | {
        readonly action: "create";
        readonly before: null;
        readonly after: Attributes;
        /** Fields that can never be compared after creation. */
        readonly writeOnly: readonly string[];
        /** Sinks that get the secret born in this create. */
        readonly deliveries: readonly PlannedDelivery[];
      }
    | {
        readonly action: "update";
        readonly remoteId: string;
        /** Only the fields that change. */
        readonly before: Attributes;
        readonly after: Attributes;
        /** True when it brings back what was archived. */
        readonly isRevival?: boolean;
        /** True when it takes something away meanwhile, which the reason tells. */
        readonly isCostly?: boolean;
      }
    | {
        readonly action: "delete";
        readonly remoteId: string;
        readonly before: Attributes;
        readonly after: null;
        /** True when the name stays taken and the content hidden. */
        readonly isArchival?: boolean;
      }
    | {
        readonly action: "deliver";
        readonly remoteId: string;
        readonly before: null;
        readonly after: Attributes;
        readonly deliveries: readonly PlannedDelivery[];
      }
  );

/** A difference that only a person can mend. */
export interface ManualStep {
  readonly address: Address;
  readonly field: string;
  /** The live value. */
  readonly before: Json;
  /** The declared value. */
  readonly after: Json;
  /** Where in the dashboard, naming only places that the vendor's documents confirm. */
  readonly where: string;
  readonly note?: string;
  /** True when the API could do it, and the note says why that is not done by itself. */
  readonly isHeld?: boolean;
  readonly place: Place;
}
