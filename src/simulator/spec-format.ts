import { flag, instant, listOf, orNull, positive, recordOf, text } from "./read-shape.ts";

export const readAttribute = recordOf(
  {
    uid: text,
    adhocUid: orNull(text),
    displayLabel: text,
    description: text,
    dataType: text,
    visualType: text,
    enabled: flag,
    readonly: flag,
    visible: flag,
    unique: flag,
    custom: flag,
    internal: flag,
    multivalue: positive,
    mappeable: flag,
    eventBased: flag,
    important: flag,
    requiredInWebhook: flag,
    createdByDatasourceType: orNull(text),
    createdByDatasourceUid: orNull(text),
    createdAt: instant,
    updatedAt: instant,
  },
  ["uid"],
);

const readParameter = recordOf(
  {
    parameter: text,
    title: text,
    description: text,
    dataType: text,
    visualType: text,
    required: flag,
    multiValue: positive,
    maxLength: orNull(positive),
    icon: text,
  },
  ["parameter"],
);

export const readEvent = recordOf(
  {
    uid: text,
    name: text,
    description: text,
    category: text,
    attribution: flag,
    automation: flag,
    important: flag,
    icon: text,
    emoji: text,
    parameters: listOf(readParameter),
  },
  ["uid"],
);

export type AttributeSeed = ReturnType<typeof readAttribute>;
export type EventSeed = ReturnType<typeof readEvent>;
