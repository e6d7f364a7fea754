/** How a platform describes the payloads that are pushed to it: attributes and events, of a project and its datasources. */
export type PayloadSpecs = "stream-specs";
