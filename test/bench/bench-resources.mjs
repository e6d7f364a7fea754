// The same resources for Instaform, for its simulator, and for OpenTofu.

/** What the simulator takes for the token of the project. */
export const benchToken = "bench-token";

const fieldsOf = (index) => ({
  name: `Source ${index}`,
  description: `Contacts of system ${index} of the shop, synchronised every night between two and four`,
  audienceTags: ["crm", `region-${index % 17}`],
  defaultCountry: "ES",
  locale: "es_ES",
  timezone: "Europe/Madrid",
});

/** A configuration of one project with `count` datasources whose tokens are fetched by hand. */
export function manyDatasources(count) {
  const lines = Array.from({ length: count }, (_each, index) => {
    const { name, description, audienceTags, defaultCountry, locale, timezone } = fieldsOf(index);
    return [
      `      source-${index}:`,
      `        name: ${name}`,
      `        description: ${description}`,
      `        audienceTags: [${audienceTags.join(", ")}]`,
      `        defaultCountry: ${defaultCountry}`,
      `        locale: ${locale}`,
      `        timezone: ${timezone}`,
      "        token: []",
    ].join("\n");
  });
  return `version: 1\nprojects:\n  shop:\n    uid: big-shop\n    token: \${env.BENCH_TOKEN}\n    datasources:\n${lines.join("\n")}\n`;
}

/** A configuration of about `bytes` whose weight is attributes: one map with many keys. */
export function manyAttributes(bytes) {
  const head = "version: 1\nprojects:\n  shop:\n    uid: big-shop\n    attributes:\n";
  const parts = [head];
  let size = head.length;
  let count = 0;
  for (; size < bytes; count += 1) {
    const part = `      attribute_${count}:\n        dataType: keyword\n        maxLength: ${16 + (count % 200)}\n        custom: true\n`;
    parts.push(part);
    size += part.length;
  }
  return { text: parts.join(""), count };
}

const eventsOf = (count) => Array.from({ length: count }, (_each, index) => `shop_event_${index}`);

/** A configuration of one project that expects so many events, each with a parameter: a request for each of them. */
export function manyEvents(count) {
  const lines = eventsOf(count).map(
    (uid) => `      ${uid}:\n        parameters: { order-id: { dataType: keyword, maxLength: 128 } }`,
  );
  return `version: 1\nprojects:\n  shop:\n    uid: big-shop\n    token: \${env.BENCH_TOKEN}\n    events:\n${lines.join("\n")}\n`;
}

/** What the simulator serves for them; `rates` are its limits. */
export function seedOfEvents(count, rates = {}) {
  const events = eventsOf(count).map((uid) => ({
    uid,
    parameters: [{ parameter: "order-id", dataType: "keyword", maxLength: 128 }],
  }));
  return JSON.stringify({ tokens: [{ token: benchToken }], projects: { "big-shop": { events } }, rates });
}

/** What the simulator serves: as many datasources as declared, or none. */
export function seedOf(count) {
  const datasources = Array.from({ length: count }, (_each, index) => fieldsOf(index));
  return JSON.stringify({ tokens: [{ token: benchToken }], projects: { "big-shop": { datasources } } });
}

/** `terraform_data` is built into OpenTofu, so nothing is downloaded. */
export function tofuConfig(count) {
  const data = Object.fromEntries(
    Array.from({ length: count }, (_each, index) => [`source_${index}`, { input: fieldsOf(index) }]),
  );
  return JSON.stringify({ resource: { terraform_data: data } });
}
