import { createHash } from "node:crypto";
import type { DeclaredScope, Declaration, RuleSeverity } from "../../src/model/declaration.ts";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.ts";
import type { KindRules } from "../../src/model/kind.ts";
import type { Place } from "../../src/model/place.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { DesiredResource, LiveResource } from "../../src/model/resource.ts";
import type { SinkState } from "../../src/model/sink.ts";
import type { LiveKind, LiveScope, LiveSnapshot } from "../../src/model/snapshot.ts";
import { buildPlan, type PlanInput } from "../../src/plan/build-plan.ts";
import { matchAll } from "../../src/plan/match-live.ts";
import { toDesired } from "../../src/providers/instasent/declare.ts";
import { instasentKinds } from "../../src/providers/instasent/kinds.ts";
import {
  normaliseAttribute,
  normaliseDatasource,
  normaliseEvent,
  normaliseOpen,
  withParameters,
} from "../../src/providers/instasent/normalise.ts";
import { scopesFor } from "../../src/providers/instasent/rights.ts";

/** Hex SHA-256, as the program uses it. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function placeAt(line: number, column = 5): Place {
  return { file: "instasent.yaml", line, column, endColumn: column + 3 };
}

/** What is declared in one scope, built up declaration by declaration; every field stands on a line of its own. */
export class DesiredScene {
  readonly declarations: readonly Declaration[];
  readonly key: string;

  constructor(declarations: readonly Declaration[] = [], key = "shop") {
    this.declarations = declarations;
    this.key = key;
  }

  /** A datasource without a sink but a decision: `token: []`, unless `token` says otherwise; null leaves it out. */
  datasource(key: string, { token = [], ...value }: Readonly<Record<string, Json>> = {}): DesiredScene {
    return this.with("datasource", key, { name: key, ...value, ...(token === null ? {} : { token }) });
  }

  project(expectations: JsonObject): DesiredScene {
    return this.with("project", undefined, expectations);
  }

  with(kind: string, key: string | undefined, value: JsonObject = {}): DesiredScene {
    const line = this.declarations.length * 10 + 10;
    const fieldPlaces: Record<string, Place> = {};
    for (const [index, field] of Object.keys(value).entries()) {
      Object.defineProperty(fieldPlaces, field, { value: placeAt(line + index + 1, 7), enumerable: true });
    }
    const declaration: Declaration = {
      scope: this.key,
      kind,
      key,
      value,
      place: placeAt(line),
      fieldPlaces,
      folder: "/config",
    };
    return new DesiredScene([...this.declarations, declaration], this.key);
  }

  resources(): readonly DesiredResource[] {
    return this.declarations.map(toDesired);
  }

  /** The scope as the configuration would hold it. */
  scope(more: Partial<DeclaredScope> = {}): DeclaredScope {
    return {
      provider: "instasent",
      key: this.key,
      remoteName: "my-shop",
      token: { status: "undeclared", place: placeAt(1) },
      mentionedKinds: [...new Set(this.declarations.map(({ kind }) => kind))],
      declarations: this.declarations,
      place: placeAt(3, 3),
      ...more,
    };
  }
}

export function desired(key = "shop"): DesiredScene {
  return new DesiredScene([], key);
}

/** Entities of an open kind, told apart and named as the provider does. */
const openKinds: Readonly<Record<string, ReturnType<typeof normaliseOpen>>> = {
  sender: normaliseOpen("sender", ["from", "id"], "from", "id"),
  segment: normaliseOpen("segment", ["uid", "name", "id"], "name", "uid"),
  campaign: normaliseOpen("campaign", ["id", "title"], "title", "id"),
  automation: normaliseOpen("automation", ["id", "title"], "title", "id"),
};

/** What is live in one scope, built up from entities as the API answers them. */
export class LiveScene {
  readonly scope: LiveScope;

  constructor(scope: LiveScope) {
    this.scope = scope;
  }

  /** A datasource whose own token is `token-of-<id>`, unless `token` says otherwise; null hides it. */
  datasource(id: string, { token = `token-of-${id}`, ...entity }: Readonly<Record<string, Json>> = {}): LiveScene {
    const shown = token === null ? {} : { token: { token } };
    const wire = { id, name: id, createdAt: "2025-02-26T10:00:00+01:00", ...entity, ...shown };
    return this.with(normaliseDatasource("GET", "entity", wire, () => undefined));
  }

  attribute(uid: string, entity: JsonObject = {}): LiveScene {
    return this.with(normaliseAttribute("GET", "entity", { uid, ...entity }));
  }

  event(uid: string, entity: JsonObject = {}, parameters: readonly JsonObject[] = []): LiveScene {
    return this.with(withParameters(normaliseEvent("GET", "entity", { uid, ...entity }), "GET", parameters));
  }

  open(kind: "sender" | "segment" | "campaign" | "automation", entity: JsonObject): LiveScene {
    const normalise = openKinds[kind];
    if (normalise === undefined) throw new Error(kind);
    return this.with(normalise("GET", "entity", entity));
  }

  project(attributes: JsonObject, unreadable?: Readonly<Record<string, string>>): LiveScene {
    return this.with({
      kind: "project",
      remoteId: "my-shop",
      label: "my-shop",
      identity: { uid: "my-shop" },
      attributes,
      isDeleted: false,
      isOwn: false,
      ...(unreadable === undefined ? {} : { unreadable }),
    });
  }

  with(resource: LiveResource): LiveScene {
    const kind = this.scope.kinds[resource.kind];
    const resources = kind?.status === "read" ? kind.resources : [];
    return this.kind(resource.kind, { status: "read", resources: [...resources, resource] });
  }

  kind(kind: string, state: LiveKind): LiveScene {
    return new LiveScene({ ...this.scope, kinds: { ...this.scope.kinds, [kind]: state } });
  }

  unreadable(kind: string, reason: string): LiveScene {
    return this.kind(kind, { status: "unreadable", reason });
  }

  told(more: Partial<Pick<LiveScope, "organization" | "grantedScopes" | "remoteName">>): LiveScene {
    return new LiveScene({ ...this.scope, ...more });
  }
}

const readKinds = ["datasource", "attribute", "event", "sender", "segment", "campaign", "automation"];

/** A scope in which every kind was read and nothing exists but the project. */
export function live(scope = "shop"): LiveScene {
  return new LiveScene({
    scope,
    title: "my-shop at api.example.com",
    remoteName: "my-shop",
    organization: "Acme",
    kinds: Object.fromEntries(readKinds.map((kind) => [kind, { status: "read", resources: [] }])),
    grantedScopes: ["PROJECT_DATASOURCE_READ", "PROJECT_DATASOURCE_WRITE", "PROJECT_AUDIENCE_READ"],
  });
}

export interface PlanMore {
  readonly targets?: readonly string[];
  readonly sinkStates?: Readonly<Record<string, readonly SinkState[]>>;
  readonly organization?: string;
  readonly severities?: Readonly<Record<string, RuleSeverity>>;
  readonly deliversUnknown?: boolean;
  readonly mentionedKinds?: readonly string[];
  readonly prunedKinds?: readonly string[];
  /** Another provider's kinds, or Instasent's with other rules. */
  readonly kinds?: readonly KindRules[];
}

/** Everything `buildPlan` takes, from a declared and a live scene. */
export function planInput(declared: DesiredScene, existing: LiveScene, more: PlanMore = {}): PlanInput {
  const resources = declared.resources();
  const snapshot: LiveSnapshot = { scopes: [existing.scope] };
  const mentionedKinds = more.mentionedKinds ?? declared.scope().mentionedKinds;
  return {
    environment: null,
    targets: more.targets ?? [],
    desired: resources,
    live: snapshot,
    matches: matchAll(resources, snapshot),
    sinkStates: new Map(Object.entries(more.sinkStates ?? {})),
    lockChecks: [],
    scopes: [
      {
        key: declared.key,
        place: placeAt(3, 3),
        kinds: more.kinds ?? instasentKinds,
        mentionedKinds,
        prunedKinds: more.prunedKinds ?? [],
        rightsFor: scopesFor,
      },
    ],
    organization: more.organization === undefined ? undefined : { name: more.organization, place: placeAt(2) },
    severities: more.severities ?? {},
    deliversUnknown: more.deliversUnknown ?? false,
    digest,
  };
}

export function plan(declared: DesiredScene, existing: LiveScene, more: PlanMore = {}): Plan {
  return buildPlan(planInput(declared, existing, more));
}

/** The checks of what is declared, without those of the token's rights. */
export function checksOf({ checks }: Plan): Plan["checks"] {
  return checks.filter(({ kind }) => kind !== "scope");
}

/** A JSON value with the keys of its objects in the other order: the same value. */
export function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
