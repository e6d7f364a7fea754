import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { compareValues } from "../../src/plan/compare-values.ts";
import { buildPlan } from "../../src/plan/build-plan.ts";
import { matchAll } from "../../src/plan/match-live.ts";
import { desired, DesiredScene, live, LiveScene, plan, planInput, reversed } from "../plan/scenario.ts";
import { datasourceFields, json, jsonObject, world } from "./arbitraries.ts";

/** Without what only says where things were written. */
const withoutPlaces = (made: Plan): unknown =>
  JSON.parse(
    JSON.stringify(made, (name, value: unknown) => (name === "place" || name === "findings" ? undefined : value)),
  );

describe("a plan", () => {
  it("changes nothing when live is what was declared", () => {
    fc.assert(
      fc.property(datasourceFields, jsonObject, (fields, value) => {
        const { tags: _, ...shown } = fields;
        const { displayLabel: _a, description: _b, readOnly: _c, multiValue: _d, uid: _e, ...compared } = value;
        const declared = desired()
          .datasource("x", { name: "X", ...fields })
          .with("attribute", "y", compared);
        const existing = live()
          .datasource("d1", { name: "X", ...shown })
          .attribute("y", compared);
        const { changes, manual, summary } = plan(declared, existing);
        expect([changes, manual, summary.checks.failed]).toEqual([[], [], 0]);
      }),
    );
  });

  it("does not depend on the order of what is declared and what is live", () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ declared, existing }, seed) => {
        const made = plan(declared, existing);
        const shuffled = new DesiredScene(rotate(declared.declarations, seed));
        const kinds = Object.fromEntries(
          Object.entries(existing.scope.kinds)
            .toReversed()
            .map(([kind, state]) => [
              kind,
              state.status === "read" ? { ...state, resources: rotate(state.resources, seed) } : state,
            ]),
        );
        const again = plan(shuffled, new LiveScene({ ...existing.scope, kinds }));
        expect(withoutPlaces(again)).toEqual(withoutPlaces(made));
        expect(again.fingerprint).toBe(made.fingerprint);
      }),
    );
  });

  it("is the same to the byte for the same input", () => {
    fc.assert(
      fc.property(world, ({ declared, existing }) => {
        expect(JSON.stringify(plan(declared, existing))).toBe(JSON.stringify(plan(declared, existing)));
      }),
    );
  });

  it("is empty after it was carried out, and after k changes it is the rest", () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 6 }), ({ declared, existing }, k) => {
        const first = plan(declared, existing);
        const states = { sinkStates: sinksOf(declared, "current") } as const;
        const part = plan(declared, carryOut(first, existing, k), states);
        const creates = (made: Plan) => made.changes.filter(({ action }) => action === "create");
        expect(creates(part).map(({ address, after }) => [address, after])).toEqual(
          creates(first)
            .slice(k)
            .map(({ address, after }) => [address, after]),
        );
        expect(plan(declared, carryOut(first, existing, Infinity), states).changes).toEqual([]);
      }),
    );
  });

  it("writes only to what is declared, and never beside a living twin", () => {
    fc.assert(
      fc.property(world, ({ declared, existing }) => {
        const { changes } = plan(declared, existing);
        const state = existing.scope.kinds["datasource"];
        const alive = state?.status === "read" ? state.resources.filter(({ isDeleted }) => !isDeleted) : [];
        for (const change of changes) {
          if (change.action !== "create") continue;
          expect(alive.some(({ label }) => label === change.after["name"])).toBe(false);
        }
        expect(new Set(changes.map(({ address }) => address)).size).toBe(changes.length);
      }),
    );
  });

  it("has the same fingerprint whatever is checked, and wherever things are written", () => {
    fc.assert(
      fc.property(world, jsonObject, ({ declared, existing }, value) => {
        const more = new DesiredScene([
          ...desired().with("attribute", "zz", value).declarations,
          ...declared.declarations,
        ]);
        const moved = existing.attribute("zz", {}).open("sender", { id: "s", from: "S" });
        expect(plan(more, moved).fingerprint).toBe(plan(declared, existing).fingerprint);
      }),
    );
  });

  it("comes of anything that JSON can say, without a crash", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom("project", "attribute", "event", "sender", "segment", "campaign"), jsonObject),
        ),
        jsonObject,
        json,
        (declarations, attributes, value) => {
          const declared = declarations.reduce(
            (scene, [kind, of], index) => scene.with(kind, `k${index}`, of),
            desired(),
          );
          let existing = live().project({ ...attributes, generalConfig: value });
          declarations.forEach(([kind], index) => {
            const resource = { kind, remoteId: `k${index}`, label: `k${index}`, isDeleted: false, isOwn: true };
            const identity = { uid: `k${index}`, from: `k${index}`, title: `k${index}` };
            if (kind !== "project") existing = existing.with({ ...resource, identity, attributes });
          });
          const input = planInput(declared, existing);
          expect(buildPlan({ ...input, matches: matchAll(input.desired, input.live) }).isComplete).toBe(true);
        },
      ),
    );
  });
});

describe("comparing", () => {
  const compare = fc.constantFrom(
    "exact" as const,
    "set" as const,
    "data-type" as const,
    "instant" as const,
    "subset" as const,
  );

  it("finds nothing between a value and itself", () => {
    fc.assert(
      fc.property(compare, json, (how, value) => {
        expect(compareValues({ compare: how }, value, value)).toEqual([]);
      }),
    );
  });

  it("finds the same whatever the order of keys", () => {
    fc.assert(
      fc.property(compare, json, json, (how, a, b) => {
        expect(compareValues({ compare: how }, reversed(a), b).length).toBe(
          compareValues({ compare: how }, a, reversed(b)).length,
        );
      }),
    );
  });

  it("of sets is symmetric", () => {
    const list = fc.array(json, { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(compareValues({ compare: "set" }, a, b).length).toBe(compareValues({ compare: "set" }, b, a).length);
      }),
    );
  });
});

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Live after the first k creates of a plan. */
function carryOut({ changes }: Plan, existing: LiveScene, k: number): LiveScene {
  return changes
    .filter(({ action }) => action === "create")
    .slice(0, k)
    .reduce((scene, { after }, index) => scene.datasource(`new${index}`, { ...after }), existing);
}

function sinksOf(declared: DesiredScene, status: "current") {
  return Object.fromEntries(declared.resources().map(({ address }) => [address, [{ status }]]));
}
