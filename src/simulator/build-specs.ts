import type { AttributeSeed, EventSeed } from "./spec-format.ts";
import type { Attribute, EventType } from "./state.ts";

/** The attribute with everything the seed leaves out; a leading underscore marks the platform's own. */
export function buildAttribute(seed: AttributeSeed, now: string): Attribute {
  const label = titleOf(seed.uid);
  const dataType = seed.dataType ?? "string";
  return {
    uid: seed.uid,
    adhocUid: seed.adhocUid ?? null,
    displayLabel: seed.displayLabel ?? `<XLT>${label}</XLT>`,
    description: seed.description ?? `<XLT>${label} of the contact</XLT>`,
    dataType,
    visualType: seed.visualType ?? dataType,
    enabled: seed.enabled ?? true,
    readonly: seed.readonly ?? false,
    visible: seed.visible ?? true,
    unique: seed.unique ?? false,
    custom: seed.custom ?? !seed.uid.startsWith("_"),
    internal: seed.internal ?? false,
    multivalue: seed.multivalue ?? 1,
    mappeable: seed.mappeable ?? true,
    eventBased: seed.eventBased ?? false,
    important: seed.important ?? false,
    requiredInWebhook: seed.requiredInWebhook ?? false,
    createdByDatasourceType: seed.createdByDatasourceType ?? null,
    createdByDatasourceUid: seed.createdByDatasourceUid ?? null,
    createdAt: seed.createdAt ?? now,
    updatedAt: seed.updatedAt ?? seed.createdAt ?? now,
  };
}

export function buildEventType(seed: EventSeed): EventType {
  return {
    uid: seed.uid,
    name: seed.name ?? titleOf(seed.uid),
    description: seed.description ?? "",
    category: seed.category ?? (seed.uid.startsWith("ecommerce_") ? "ecommerce" : "contact_behaviour"),
    attribution: seed.attribution ?? false,
    automation: seed.automation ?? false,
    important: seed.important ?? false,
    icon: seed.icon ?? seed.uid,
    emoji: seed.emoji ?? "🏁",
    parameters: (seed.parameters ?? []).map((parameter) => {
      const dataType = parameter.dataType ?? "keyword";
      return {
        parameter: parameter.parameter,
        title: parameter.title ?? titleOf(parameter.parameter),
        description: parameter.description ?? "",
        dataType,
        visualType: parameter.visualType ?? dataType,
        required: parameter.required ?? false,
        multiValue: parameter.multiValue ?? 1,
        maxLength: parameter.maxLength ?? null,
        icon: parameter.icon ?? dataType,
      };
    }),
  };
}

function titleOf(uid: string): string {
  const words = uid.replace(/[_-]+/gu, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
