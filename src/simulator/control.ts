import { buildDatasource } from "./build-datasource.ts";
import { buildProject } from "./build-project.ts";
import { buildAttribute, buildEventType } from "./build-specs.ts";
import type { FaultBook } from "./fault-book.ts";
import type { Fault } from "./fault-format.ts";
import { formatTime } from "./format-time.ts";
import { giveToken } from "./give-id.ts";
import type { JsonObject } from "./json.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { Platform } from "./route.ts";
import type { DatasourceSeed, ProjectSeed, SimulatorOptions, SimulatorRates } from "./seed-format.ts";
import type { AttributeSeed, EventSeed } from "./spec-format.ts";
import type { Datasource } from "./state.ts";
import type { Timers } from "./timers.ts";
import { findDatasource, findProject } from "./view-state.ts";

type EditableField = "name" | "description" | "audienceTags" | "tags" | "defaultCountry" | "locale" | "timezone";

/** What a person does in the dashboard, and what a network does to anyone. Projects by uid, datasources by id, uid or name. */
export interface SimulatorControl {
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Merged over the options in force. */
  setOptions(options: SimulatorOptions): void;
  setRates(rates: SimulatorRates): void;
  /** Replaces a project of that uid. */
  addProject(uid: string, seed?: ProjectSeed): void;
  /** Merged over the settings that `GET /project/{uid}` shows. */
  changeProject(uid: string, settings: JsonObject): void;
  /** Gives its id back. Lags hide it only when that is asked for, as if it had been created a moment ago. */
  addDatasource(project: string, seed: DatasourceSeed, how?: { readonly lags: boolean }): string;
  changeDatasource(project: string, datasource: string, changes: Partial<Pick<Datasource, EditableField>>): void;
  deleteDatasource(project: string, datasource: string): void;
  /** Gives the new token back; the old one is worth nothing from now on. */
  rotateToken(project: string, datasource: string): string;
  /** Replaces an attribute of that uid. */
  addAttribute(project: string, seed: AttributeSeed): void;
  removeAttribute(project: string, uid: string): void;
  /** Replaces an event type of that uid. */
  addEvent(project: string, seed: EventSeed): void;
  removeEvent(project: string, uid: string): void;
  /** Does now what `commitLater` put off. */
  commitPending(): void;
  /** Back to the seed: state, options, rates and faults; forgets the recorded requests. */
  reset(): void;
}

interface Controlled {
  readonly platform: Platform;
  readonly faults: FaultBook;
  readonly rates: RateLimits;
  readonly timers: Timers;
  readonly setOptions: (options: SimulatorOptions) => void;
  readonly reset: () => void;
}

export function buildControl({ platform, faults, rates, timers, setOptions, reset }: Controlled): SimulatorControl {
  const now = (): string => formatTime(platform.now());
  return {
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    setOptions: (options) => setOptions({ ...platform.options, ...options }),
    setRates: (changed) => {
      rates.rates = { ...rates.rates, ...changed };
    },
    addProject: (uid, seed = {}) => {
      platform.state.projects.set(uid, buildProject(platform.state, uid, seed, now()));
      platform.commit();
    },
    changeProject: (uid, settings) => {
      const project = findProject(platform.state, uid);
      project.settings = { ...project.settings, ...settings, updatedAt: now() };
      platform.commit();
    },
    addDatasource: (uid, seed, { lags } = { lags: false }) => {
      const project = findProject(platform.state, uid);
      const datasource = buildDatasource(platform.state, project, seed, {
        now: now(),
        committedAt: lags ? platform.now().getTime() : null,
      });
      project.datasources.set(datasource.id, datasource);
      platform.commit();
      return datasource.id;
    },
    changeDatasource: (project, named, changes) => {
      Object.assign(findDatasource(platform.state, project, named), changes, { updatedAt: now() });
      platform.commit();
    },
    deleteDatasource: (project, named) => {
      Object.assign(findDatasource(platform.state, project, named), { deleted: true, updatedAt: now() });
      platform.commit();
    },
    rotateToken: (project, named) => {
      const datasource = findDatasource(platform.state, project, named);
      const token = giveToken(platform.state);
      datasource.token = { ...datasource.token, token };
      platform.commit();
      return token;
    },
    addAttribute: (project, seed) => {
      findProject(platform.state, project).attributes.set(seed.uid, buildAttribute(seed, now()));
      platform.commit();
    },
    removeAttribute: (project, uid) => {
      findProject(platform.state, project).attributes.delete(uid);
      platform.commit();
    },
    addEvent: (project, seed) => {
      findProject(platform.state, project).events.set(seed.uid, buildEventType(seed));
      platform.commit();
    },
    removeEvent: (project, uid) => {
      findProject(platform.state, project).events.delete(uid);
      platform.commit();
    },
    commitPending: () => timers.flush(),
    reset,
  };
}
