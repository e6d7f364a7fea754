/** A shop whose CRM datasource is yet to be created; its token goes to an env file. */
export const shopConfig = `version: 1
organization: { name: Acme }
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources:
      crm:
        name: CRM sync
        audienceTags: [crm]
        tags: [ecommerce]
        token: [{ envFile: .env.crm, name: CRM_INGEST_TOKEN }]
`;

/** Two datasources to be created, in this order: crm, pos. */
export const twoDatasources = `${shopConfig}      pos:
        name: Points of sale
        audienceTags: [stores]
        token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]
`;

/** The shop with another sink for the token of its CRM datasource, in YAML. */
export function withSink(sink: string): string {
  return shopConfig.replace("{ envFile: .env.crm, name: CRM_INGEST_TOKEN }", sink);
}

/** The shop as it is live: nothing to add, everything checked. */
export const settledConfig = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources:
      web: { name: Web shop, audienceTags: [web], token: [] }
    senders: { SHOP: { status: active } }
`;
