/** What a message may have at its top: `MessageIn` of the vendor's description. */
export const messageKeys: readonly string[] = [
  "application",
  "channels",
  "deliverAt",
  "eventId",
  "eventType",
  "payload",
  "payloadRetentionHours",
  "payloadRetentionPeriod",
  "tags",
  "transformationsParams",
];
