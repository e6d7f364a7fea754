/** A first configuration: valid as it stands, with everything else in comments. */
export function firstConfig(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# The configuration of Instaform. Every key is explained by: instaform explain projects.<key>
version: 1

# A guard: nothing is written with a token of another organization.
# organization: { name: Acme }

projects:
  # The key is yours to choose; it is the first part of every address, such as shop/datasource/crm.
  shop:
    uid: my-shop-123 # the project's uid in the dashboard
    token: \${env.INSTASENT_TOKEN} # secrets come from the environment only

    # API datasources: a missing one is created, an existing one is compared. It is found by its name.
    datasources:
      crm:
        name: CRM sync
        description: Contacts from the CRM
        audienceTags: [crm]
        defaultCountry: ES
        locale: es_ES
        timezone: Europe/Madrid
        # Where the datasource's own token goes once it exists. The file must be ignored by Git.
        token:
          - { envFile: .env.crm, name: CRM_INGEST_TOKEN }

    # What only the dashboard can change is expected, and checked. Take away the marks of what you rely on.
    # expect: { locale: es_ES, timezone: Europe/Madrid, uniqueAttributes: [_user_id, _email] }
    # attributes:
    #   loyalty_tier: { dataType: keyword, custom: true }
    # events:
    #   ecommerce_order_create:
    #     parameters:
    #       order-id: { dataType: keyword, required: true, maxLength: 128 }
    # senders:
    #   SHOP: { status: active }

# Differences of other environments, chosen with -e: a merge patch over everything above.
# environments:
#   staging: { projects: { shop: { uid: my-shop-staging, token: "\${env.STAGING_TOKEN}" } } }
`;
}
