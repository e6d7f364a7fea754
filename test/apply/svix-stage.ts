import { onTestFinished } from "vitest";
import type { DeclaredScope } from "../../src/model/declaration.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { svix } from "../../src/providers/svix/provider.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { placeAt } from "../plan/scenario.ts";
import { heldEventTypes } from "../providers/svix/held-things.ts";
import { openEntry, type OpenEntry } from "../providers/open-entry.ts";
import { carryOut, type CarryOut } from "./carry-out.ts";

/** Plan and apply on a platform that can update and archive, over the simulator, with virtual time. */
export interface SvixStage extends OpenEntry, CarryOut {
  /** Methods of the requests that could change something, in order. */
  writes(): readonly string[];
  /** An event type as the platform holds it. */
  held(name: string): JsonObject | undefined;
  /** What somebody else does through the API, unseen by the plan. */
  meddle(name: string, fields: JsonObject): Promise<void>;
}

interface SvixStageOptions {
  readonly prunes?: boolean;
  /** Declared ones by key; the kind is managed when there are any. */
  readonly integrations?: Readonly<Record<string, JsonObject>>;
  /** Live ones by uid. */
  readonly applications?: NonNullable<NonNullable<SimulatorSeed["svix"]>["applications"]>;
}

export async function openSvixStage(
  declared: Readonly<Record<string, JsonObject>>,
  live: Readonly<Record<string, JsonObject>>,
  { prunes = false, integrations, applications = {} }: SvixStageOptions = {},
): Promise<SvixStage> {
  const key = "svix:main";
  const kinds = ["event-type", ...(integrations === undefined ? [] : ["integration"])];
  const scope: Partial<DeclaredScope> & Pick<DeclaredScope, "provider" | "key"> = {
    provider: "svix",
    key,
    mentionedKinds: kinds,
    prunedKinds: prunes ? kinds : [],
    declarations: [
      ...Object.entries(declared).map(([name, value]) => ["event-type", name, value] as const),
      ...Object.entries(integrations ?? {}).map(([name, value]) => ["integration", name, value] as const),
    ].map(([kind, name, value], index) => ({
      scope: key,
      kind,
      key: name,
      value,
      place: placeAt(10 + index),
      fieldPlaces: {},
      folder: "/config",
    })),
  };
  const opened = await openEntry(svix, { scope, seed: { svix: { eventTypes: live, applications } } });
  onTestFinished(opened.close);
  const { simulator } = opened;
  const carried = carryOut(opened);
  return {
    ...opened,
    ...carried,
    async run(meanwhile) {
      const done = await carried.run(meanwhile);
      return { ...done, statuses: done.statuses.map((line) => line.replace(/ \S+\//, " ")) };
    },
    writes: () => simulator.requests.map(({ method }) => method).filter((method) => method !== "GET"),
    held: (name) => heldEventTypes(simulator).find((each) => each.name === name) as unknown as JsonObject | undefined,
    async meddle(name, fields) {
      await fetch(`${new URL(svix.api.simulatorPath, simulator.url).href}/api/v1/event-type/${name}`, {
        method: "PATCH",
        headers: { authorization: "Bearer token-of-the-test", "content-type": "application/json" },
        body: JSON.stringify(fields),
      });
    },
  };
}
