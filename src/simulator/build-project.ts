import { buildDatasource } from "./build-datasource.ts";
import { buildAttribute, buildEventType } from "./build-specs.ts";
import { builtInAttributes } from "./built-in-attributes.ts";
import { giveId } from "./give-id.ts";
import type { JsonObject } from "./json.ts";
import type { ProjectSeed } from "./seed-format.ts";
import type { Attribute, Project, State } from "./state.ts";

const channelDefaults: JsonObject = {
  defaultCompliancePolicy: "opt-out",
  optInKeywords: null,
  optOutKeywords: null,
  autoMarketingOptInOnInbound: false,
  autoCreateContactsOnInbounds: true,
  autoCreateContactsOnOutbounds: true,
  marketingOptOutScope: "per_channel",
  marketingOptInScope: "per_channel",
};
const attributionConfig: JsonObject = {
  hoursSmsCampaignSent: 24,
  hoursOtherCampaignSent: 24,
  hoursCampaignCta: 120,
  hoursCampaignOpen: 120,
  hoursFindOutboundSms: 168,
};

/** A project as a seed describes it; `now` dates what the seed does not. */
export function buildProject(state: State, uid: string, seed: ProjectSeed, now: string): Project {
  const id = seed.id ?? giveId(state);
  const senders = (seed.senders ?? []).map((sender) => ({
    id: sender.id ?? giveId(state),
    from: sender.from,
    status: sender.status ?? "active",
    createdAt: sender.createdAt ?? now,
  }));
  const defaultSender = senders.find((sender) => sender.from === seed.defaultSmsSender);
  if (typeof seed.defaultSmsSender === "string" && defaultSender === undefined) {
    throw new Error(
      `project ${uid}: defaultSmsSender "${seed.defaultSmsSender}" is not the "from" of one of its senders`,
    );
  }
  const settings: JsonObject = {
    id,
    uid,
    name: seed.name ?? uid,
    description: seed.description ?? null,
    projectType: seed.projectType ?? "standard",
    projectStatus: seed.projectStatus ?? "active",
    locale: seed.locale ?? "es_ES",
    timezone: seed.timezone ?? "Europe/Madrid",
    defaultSmsSender: defaultSender?.id ?? null,
    shortTrackingDomain: null,
    unsubscribeTrackingDomain: null,
    businessType: null,
    businessUrl: null,
    lockedUntil: null,
    lockedReason: null,
    testSmsNumbers: [],
    conversionConfig: null,
    attributionConfig: seed.attributionConfig === undefined ? attributionConfig : seed.attributionConfig,
    generalConfig: { channelDefaults, channelSms: null, channelEmail: null, ...seed.generalConfig },
    brand: null,
    createdAt: seed.createdAt ?? now,
    updatedAt: seed.updatedAt ?? seed.createdAt ?? now,
  };
  const project: Project = {
    id,
    uid,
    settings,
    datasources: new Map(),
    attributes: buildAttributes(seed, now),
    events: new Map((seed.events ?? []).map((event) => [event.uid, buildEventType(event)])),
    senders,
    segments: (seed.segments ?? []).map(({ needsParameter, ...segment }) => ({
      entity: {
        uid: segment.uid,
        name: segment.name ?? segment.uid,
        type: segment.type ?? "static",
        createdAt: segment.createdAt ?? now,
      },
      needsParameter: needsParameter ?? false,
    })),
    campaigns: (seed.campaigns ?? []).map((campaign) => ({
      id: campaign.id ?? giveId(state),
      title: campaign.title,
      status: campaign.status ?? "draft",
      purpose: campaign.purpose ?? "standard",
      campaignAt: campaign.campaignAt ?? null,
      createdAt: campaign.createdAt ?? now,
    })),
    automations: (seed.automations ?? []).map((automation) => ({
      id: automation.id ?? giveId(state),
      title: automation.title,
      status: automation.status ?? "active",
      purpose: automation.purpose ?? "automation",
      createdAt: automation.createdAt ?? now,
      updatedAt: automation.updatedAt ?? automation.createdAt ?? now,
    })),
  };
  for (const datasource of seed.datasources ?? []) {
    const built = buildDatasource(state, project, datasource, { now, committedAt: null });
    project.datasources.set(built.id, built);
  }
  return project;
}

function buildAttributes(seed: ProjectSeed, now: string): Map<string, Attribute> {
  const unique = new Set(["_user_id", ...(seed.uniqueAttributes ?? [])]);
  const attributes = new Map<string, Attribute>();
  for (const attribute of [...builtInAttributes, ...(seed.attributes ?? [])]) {
    const before = attributes.get(attribute.uid);
    const isUnique = attribute.unique ?? before?.unique ?? unique.has(attribute.uid);
    attributes.set(attribute.uid, buildAttribute({ ...before, ...attribute, unique: isUnique }, now));
  }
  return attributes;
}
