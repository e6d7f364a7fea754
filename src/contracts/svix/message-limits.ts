/** What Svix takes at the top of a message, by its description (`MessageIn`): for the rules, and for schemas of them. */
export const messageLimits = {
  eventId: /^[a-zA-Z0-9\-_.]{1,256}$/,
  channels: { most: 10, pattern: /^[a-zA-Z0-9\-_.:+]{1,128}$/ },
  tags: { most: 5, pattern: /^[a-zA-Z0-9\-_./\\#]{1,128}$/ },
  /** Days and hours. */
  payloadRetentionPeriod: 90,
  payloadRetentionHours: 2160,
} as const;
