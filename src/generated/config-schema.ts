// Generated from instasent.schema.json by `npm run generate`. Do not edit.
/** The schema as editors use it, for `explain` and for naming what is known. */
export const configSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://unpkg.com/instaform/instasent.schema.json",
  title: "Configuration",
  description:
    "What an Instasent organization should look like: its projects, and in them datasources, attribute and event specs, senders and more. Several files merge by key; the same thing declared twice is an error.",
  type: "object",
  additionalProperties: false,
  required: ["version"],
  properties: {
    version: {
      title: "Version",
      description: "The version of this format. Every set of files states it at least once.",
      const: 1,
    },
    organization: {
      title: "Organization",
      description: "A guard: apply refuses to write when the token belongs to another organization.",
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: {
        name: {
          title: "Organization name",
          description: "The organization's name, exactly as the platform shows it.",
          type: "string",
          examples: ["Acme"],
        },
      },
    },
    token: { $ref: "#/$defs/token" },
    vars: {
      title: "Variables",
      description:
        "Values for `${var.<name>}`. `--var name=value` overrides one for a single run. A field that is exactly `${var.<name>}` keeps the variable's type.",
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[A-Za-z_][A-Za-z0-9_-]{0,63}$",
        patternErrorMessage: 'a variable\'s name is letters, digits, "_" and "-", and starts with a letter or "_"',
      },
      additionalProperties: {
        title: "Variable",
        description: "The variable's value: text, a number, or true or false.",
        type: ["string", "number", "boolean"],
      },
      examples: [{ country: "ES" }],
    },
    defaults: {
      title: "Defaults",
      description: "Fields that many declarations share, written once.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        datasource: {
          title: "Datasource defaults",
          description: "Put under every datasource that does not state the field itself.",
          type: ["object", "null"],
          additionalProperties: false,
          properties: {
            description: { $ref: "#/$defs/datasourceDescription" },
            audienceTags: { $ref: "#/$defs/audienceTags" },
            tags: { $ref: "#/$defs/datasourceTags" },
            defaultCountry: { $ref: "#/$defs/country" },
            locale: { $ref: "#/$defs/locale" },
            timezone: { $ref: "#/$defs/timezone" },
          },
          examples: [{ locale: "es_ES", timezone: "Europe/Madrid" }],
        },
      },
    },
    projects: {
      title: "Projects",
      description:
        "The projects to manage, by a key of your choice. The key is the first part of every address, such as `shop/datasource/crm`.",
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/project" },
    },
    attentive: {
      title: "Attentive companies",
      description:
        "Attentive companies, by a key of your choice. The key is part of every address, such as `attentive:us/attribute/favorite color`.",
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/attentiveCompany" },
    },
    spoki: {
      title: "Spoki accounts",
      description:
        "Spoki (WhatsApp) accounts to manage, by a key of your choice. The key is part of every address, such as `spoki:main/template/order_shipped`.",
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/spokiAccount" },
    },
    svix: {
      title: "Svix environments",
      description:
        "Svix environments to manage, by a key of your choice. The key is part of every address, such as `svix:main/event-type/order.created`.",
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/svixEnvironment" },
    },
    environments: {
      title: "Environments",
      description:
        "Differences of staging, production and so on: each is a JSON Merge Patch over everything above, chosen with `-e <name>`. `null` removes a key, a list replaces the whole list.",
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: {
        title: "Environment",
        description: "A patch with the shape of the whole configuration.",
        type: ["object", "null"],
        additionalProperties: true,
        examples: [{ projects: { shop: { uid: "my-shop-staging", token: "${env.STAGING_TOKEN}" } } }],
      },
    },
    rules: {
      title: "Rules",
      description: "How serious a finding is, by rule id. `instaform explain <rule id>` tells what a rule is about.",
      type: ["object", "null"],
      additionalProperties: { $ref: "#/$defs/ruleSeverity" },
      examples: [{ "unknown-attribute": "warn" }],
    },
  },
  $defs: {
    reference: {
      title: "Reference",
      description:
        "Text with a reference to a variable or to the environment, such as `${var.country}` or `${env.COUNTRY:-ES}`.",
      type: "string",
      pattern: "\\$\\{(var|env)\\.",
    },
    addressKey: {
      title: "Key",
      description: "A name of your choice, which becomes part of addresses.",
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$",
      patternErrorMessage: 'a key is up to 64 letters, digits, "_", "." and "-", and starts with a letter or digit',
    },
    platformKey: {
      title: "Key",
      type: "string",
      pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$",
      patternErrorMessage: 'a key is 1 to 128 characters without "/" and control characters',
    },
    flag: { title: "Flag", anyOf: [{ type: "boolean" }, { $ref: "#/$defs/reference" }] },
    ruleSeverity: {
      title: "Severity",
      description: "`error` fails the run, `warn` only reports, `off` is silent.",
      anyOf: [{ enum: ["error", "warn", "off"] }, { $ref: "#/$defs/reference" }],
    },
    token: {
      title: "Token",
      description:
        "The Product API token, always exactly `${env.NAME}`: a secret never stands in a file. A project's own token wins over the one at the top level.",
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
      examples: ["${env.INSTASENT_TOKEN}"],
    },
    valueCount: {
      title: "Number of values",
      anyOf: [{ type: "integer", minimum: 1, maximum: 1000000 }, { $ref: "#/$defs/reference" }],
    },
    length: {
      title: "Length",
      anyOf: [{ type: "integer", minimum: 1, maximum: 1000000 }, { $ref: "#/$defs/reference" }],
    },
    country: {
      title: "Country",
      description: "The country that completes local phone numbers: two upper-case letters (ISO 3166-1).",
      anyOf: [
        {
          type: "string",
          pattern: "^[A-Z]{2}$",
          patternErrorMessage: "a country is two upper-case letters, such as ES",
        },
        { $ref: "#/$defs/reference" },
      ],
      examples: ["ES", "PT"],
    },
    locale: {
      title: "Locale",
      description: "Language and country, such as `es_ES`.",
      type: "string",
      examples: ["es_ES", "en_US"],
    },
    timezone: {
      title: "Timezone",
      description: "A timezone's IANA name.",
      type: "string",
      examples: ["Europe/Madrid", "UTC"],
    },
    audienceTags: {
      title: "Audience tags",
      description: "Tags that every contact imported through the datasource gets. Order does not matter.",
      type: "array",
      items: { title: "Tag", type: "string" },
      default: [],
      examples: [["crm"]],
    },
    datasourceTags: {
      title: "Tags",
      description:
        "Features of the datasource; `ecommerce` adds the e-commerce events. The API takes them at creation and never shows them again, so they cannot be compared later.",
      type: "array",
      items: { title: "Tag", type: "string" },
      examples: [["ecommerce"]],
    },
    datasourceDescription: {
      title: "Description",
      description: "What the datasource is for.",
      type: "string",
      examples: ["Contacts from the CRM"],
    },
    dataType: {
      title: "Data type",
      description:
        "The platform's own type name; `bool` and `boolean` are the same. Seen so far: string, text, keyword, payload, number, bool, date.",
      type: "string",
      examples: ["string", "keyword", "number", "bool", "date"],
    },
    visualType: {
      title: "Visual type",
      description: "How the dashboard shows the value, in the platform's own word.",
      type: "string",
      examples: ["string", "keyword"],
    },
    maxLength: {
      title: "Maximum length",
      description: "The most characters a value may have.",
      $ref: "#/$defs/length",
      examples: [128],
    },
    format: {
      title: "Format",
      description: "What the text means. Our own word for checking payloads; the platform does not know it.",
      anyOf: [
        {
          enum: ["email", "phone", "country", "currency", "language", "locale", "datetime", "date", "url", "geopoint"],
        },
        { $ref: "#/$defs/reference" },
      ],
      examples: ["currency"],
    },
    project: {
      title: "Project",
      description:
        "One project of the organization. Only sections that are present are managed: an omitted section is left alone, an empty one says that nothing is expected.",
      type: "object",
      additionalProperties: false,
      properties: {
        uid: {
          title: "Project uid",
          description: "The project's uid on the platform. Without it, the key is the uid.",
          anyOf: [
            {
              type: "string",
              pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$",
              patternErrorMessage:
                'a uid is up to 128 letters, digits, "_", "." and "-", and starts with a letter or digit',
            },
            { $ref: "#/$defs/reference" },
          ],
          examples: ["my-shop-123"],
        },
        token: { $ref: "#/$defs/token" },
        sandbox: {
          $ref: "#/$defs/flag",
          title: "Sandbox",
          description: "True for a project that tests may write to; `contract probe` works in no other.",
          default: false,
        },
        expect: { $ref: "#/$defs/projectSettings" },
        datasources: {
          title: "Datasources",
          description:
            "API datasources by a key of your choice. A missing one is created; one that exists is compared. The API cannot change or delete a datasource.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/datasource" },
        },
        attributes: {
          title: "Attributes",
          description: "Expected attribute specs, by the attribute's uid. `_email: {}` expects only that it exists.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/attribute" },
          examples: [{ _email: { dataType: "string", unique: true } }],
        },
        events: {
          title: "Events",
          description: "Expected event specs, by the event type's uid.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/event" },
          examples: [{ ecommerce_order_create: { attribution: true } }],
        },
        senders: {
          title: "Senders",
          description: "Expected SMS senders, by what recipients see.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/sender" },
          examples: [{ SHOP: { status: "active" } }],
        },
        segments: {
          title: "Segments",
          description: "Expected segments, by a key of your choice.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/segment" },
          examples: [{ vip: { type: "static" } }],
        },
        campaigns: {
          title: "Campaigns",
          description: "Expected campaigns, by a key of your choice.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/campaign" },
        },
        automations: {
          title: "Automations",
          description: "Expected automations, by a key of your choice.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/automation" },
        },
      },
    },
    projectSettings: {
      title: "Project settings",
      description:
        "Settings the project is expected to have. The API can only read them, so a difference is a failed check. Only what is named is compared.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        name: { title: "Name", description: "The project's name.", type: "string" },
        description: { title: "Description", description: "The project's description.", type: "string" },
        locale: { $ref: "#/$defs/locale" },
        timezone: { $ref: "#/$defs/timezone" },
        projectType: {
          title: "Project type",
          description: "The platform's own word.",
          type: "string",
          examples: ["standard"],
        },
        projectStatus: {
          title: "Project status",
          description: "The platform's own word.",
          type: "string",
          examples: ["active"],
        },
        uniqueAttributes: {
          title: "Unique attributes",
          description:
            "The merge keys: attributes that name one contact. Once a project has one, it cannot be removed. Order does not matter.",
          type: "array",
          items: { title: "Attribute uid", type: "string" },
          examples: [["_user_id", "_email"]],
        },
        defaultSmsSender: {
          title: "Default SMS sender",
          description: "The sender for SMS that name none, by its `from`.",
          type: "string",
          examples: ["SHOP"],
        },
        generalConfig: {
          title: "General configuration",
          description:
            "Channel settings: `channelDefaults`, `channelSms`, `channelEmail`. Partial: only what is named is compared.",
          type: "object",
          additionalProperties: true,
          examples: [{ channelSms: { defaultCompliancePolicy: "opt-in" } }],
        },
        attributionConfig: {
          title: "Attribution configuration",
          description: "Attribution windows in whole hours. Partial: only what is named is compared.",
          type: "object",
          additionalProperties: true,
          examples: [{ hoursSmsCampaignSent: 72 }],
        },
        testSmsNumbers: {
          title: "Test SMS numbers",
          description: "Phone numbers that test messages go to. Order does not matter.",
          type: "array",
          items: { title: "Phone number", type: "string" },
          examples: [["+34600000000"]],
        },
        businessType: { title: "Business type", description: "The platform's own word.", type: "string" },
        businessUrl: {
          title: "Business URL",
          description: "The business's site.",
          type: "string",
          examples: ["https://shop.example"],
        },
        shortTrackingDomain: {
          title: "Short tracking domain",
          description: "The domain of short links in messages.",
          type: "string",
        },
        unsubscribeTrackingDomain: {
          title: "Unsubscribe tracking domain",
          description: "The domain of unsubscribe links.",
          type: "string",
        },
      },
    },
    datasource: {
      title: "Datasource",
      description: "One API datasource. It is found by `id` when given, else by its exact `name`.",
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: {
        id: {
          title: "Datasource id",
          description: "Pins the datasource to the one with this id, for when the name is not unique or has changed.",
          anyOf: [
            {
              type: "string",
              pattern: "^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$",
              patternErrorMessage:
                'an id is letters, digits, "_" and "-"; "dsapi" is no id but the platform\'s word for whichever datasource comes first',
            },
            { $ref: "#/$defs/reference" },
          ],
        },
        name: {
          title: "Datasource name",
          description: "The exact name on the platform, and what identifies the datasource when no `id` is given.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "a name has at least one visible character",
          examples: ["CRM sync"],
        },
        description: { $ref: "#/$defs/datasourceDescription" },
        audienceTags: { $ref: "#/$defs/audienceTags" },
        tags: { $ref: "#/$defs/datasourceTags" },
        defaultCountry: {
          title: "Country",
          description:
            "The country that completes local phone numbers: two upper-case letters (ISO 3166-1). `null`: none, whatever the defaults say.",
          anyOf: [
            {
              type: ["string", "null"],
              pattern: "^[A-Z]{2}$",
              patternErrorMessage: "a country is two upper-case letters, such as ES",
            },
            { $ref: "#/$defs/reference" },
          ],
          examples: ["ES", "PT"],
        },
        locale: {
          title: "Locale",
          description: "Language and country, such as `es_ES`. `null`: none, whatever the defaults say.",
          type: ["string", "null"],
          examples: ["es_ES", "en_US"],
        },
        timezone: {
          title: "Timezone",
          description: "A timezone's IANA name. `null`: none, whatever the defaults say.",
          type: ["string", "null"],
          examples: ["Europe/Madrid", "UTC"],
        },
        token: {
          title: "Token sinks",
          description:
            "Where the datasource's own token goes: one sink, or a list of them. Sinks are tried before the datasource is created.",
          anyOf: [
            { type: "array", items: { $ref: "#/$defs/sink" } },
            { $ref: "#/$defs/sink", $comment: "as written; the tool checks a list" },
          ],
          examples: [[{ envFile: ".env.crm", name: "CRM_INGEST_TOKEN" }]],
        },
        contracts: {
          title: "Contracts",
          description: "Payload fixtures that `contract check` holds against the specs.",
          type: "array",
          items: { $ref: "#/$defs/contract" },
          examples: [[{ stream: "events", files: "contracts/orders/*.ndjson" }]],
        },
      },
    },
    sink: {
      title: "Sink",
      description:
        "One place for a secret: a variable in an env file, a whole file, or the standard input of a command. Paths start at the folder of the file they are written in.",
      type: "object",
      additionalProperties: false,
      properties: {
        envFile: {
          title: "Env file",
          description: "Path of the env file that gets a line `NAME=value`. Needs `name`.",
          type: "string",
          examples: [".env.crm"],
        },
        name: {
          title: "Variable name",
          description: "The variable's name in the env file.",
          anyOf: [
            {
              type: "string",
              pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
              patternErrorMessage: 'a variable\'s name is letters, digits and "_", and does not start with a digit',
            },
            { $ref: "#/$defs/reference" },
          ],
          examples: ["CRM_INGEST_TOKEN"],
        },
        file: {
          title: "File",
          description: "Path of a file that holds nothing but the value.",
          type: "string",
          examples: ["secrets/crm-token"],
        },
        command: {
          title: "Command",
          description:
            "A program and its arguments; the value comes on standard input, never as an argument. No shell is involved.",
          type: "array",
          minItems: 1,
          items: { title: "Argument", type: "string" },
          examples: [["gh", "secret", "set", "CRM_INGEST_TOKEN"]],
        },
        verify: {
          title: "Verify command",
          description: "A program that exits with 0 when the sink already holds the value it gets on standard input.",
          type: "array",
          minItems: 1,
          items: { title: "Argument", type: "string" },
        },
      },
      oneOf: [{ required: ["envFile"] }, { required: ["file"] }, { required: ["command"] }],
      dependentRequired: { envFile: ["name"], name: ["envFile"], verify: ["command"] },
    },
    contract: {
      title: "Contract",
      description: "Payload files of one stream, and whether they must fit.",
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: {
          title: "Stream",
          description: "Which ingest stream the payloads go to.",
          anyOf: [{ enum: ["contacts", "events"] }, { $ref: "#/$defs/reference" }],
        },
        files: {
          title: "Files",
          description: "A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.",
          type: "string",
          examples: ["contracts/orders/*.ndjson"],
        },
        expect: {
          title: "Expectation",
          description: "`accept`: every payload must fit. `reject`: every payload must be refused.",
          anyOf: [{ enum: ["accept", "reject"] }, { $ref: "#/$defs/reference" }],
          default: "accept",
        },
        rule: {
          title: "Rule id",
          description: "With `expect: reject`: the rule that must refuse the payloads.",
          type: "string",
          examples: ["unknown-attribute"],
        },
      },
    },
    attribute: {
      title: "Attribute",
      description: "What an attribute's spec is expected to say. Only what is named is compared.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        dataType: { $ref: "#/$defs/dataType" },
        visualType: { $ref: "#/$defs/visualType" },
        enabled: { $ref: "#/$defs/flag", title: "Enabled", description: "The attribute is in use." },
        readonly: { $ref: "#/$defs/flag", title: "Read-only", description: "Ingest cannot set the attribute." },
        visible: { $ref: "#/$defs/flag", title: "Visible", description: "The dashboard shows it." },
        unique: {
          $ref: "#/$defs/flag",
          title: "Unique",
          description: "The attribute names one contact (a merge key).",
        },
        custom: { $ref: "#/$defs/flag", title: "Custom", description: "Made by people, not built into the platform." },
        internal: { $ref: "#/$defs/flag", title: "Internal", description: "Kept by the platform for itself." },
        multivalue: {
          $ref: "#/$defs/valueCount",
          title: "Most values",
          description:
            "How many values it may hold; 1 is a single value. (Event parameters write it `multiValue`, as the platform does.)",
          examples: [1, 10],
        },
        mappeable: {
          $ref: "#/$defs/flag",
          title: "Mappable",
          description: "A datasource's field can be mapped to it. The spelling is the platform's.",
        },
        eventBased: { $ref: "#/$defs/flag", title: "Event based", description: "Computed from events." },
        required: {
          $ref: "#/$defs/flag",
          title: "Required",
          description: "Payloads must carry it. Our own word for checking payloads; the platform does not know it.",
        },
        maxLength: { $ref: "#/$defs/maxLength" },
        format: { $ref: "#/$defs/format" },
      },
    },
    event: {
      title: "Event",
      description: "What an event type's spec is expected to say. Only what is named is compared.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        category: {
          title: "Category",
          description: "The platform's own word.",
          type: "string",
          examples: ["ecommerce", "contact_behaviour"],
        },
        attribution: {
          $ref: "#/$defs/flag",
          title: "Attribution",
          description: "The event counts for campaign attribution.",
        },
        automation: { $ref: "#/$defs/flag", title: "Automation", description: "The event can start an automation." },
        important: { $ref: "#/$defs/flag", title: "Important", description: "The dashboard brings it forward." },
        parameters: {
          title: "Parameters",
          description: "Expected parameters, by name. Parameters are read only for events that declare some.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/parameter" },
          examples: [{ "order-id": { dataType: "keyword", required: true, maxLength: 128 } }],
        },
      },
    },
    parameter: {
      title: "Event parameter",
      description: "What a parameter's spec is expected to say. Only what is named is compared.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        dataType: { $ref: "#/$defs/dataType" },
        visualType: { $ref: "#/$defs/visualType" },
        required: {
          $ref: "#/$defs/flag",
          title: "Required",
          description: "The platform refuses the event without it.",
        },
        multiValue: {
          $ref: "#/$defs/valueCount",
          title: "Most values",
          description:
            "How many values it may hold; 1 is a single value. (Attributes write it `multivalue`, as the platform does.)",
          examples: [1, 10],
        },
        maxLength: { $ref: "#/$defs/maxLength" },
        format: { $ref: "#/$defs/format" },
      },
    },
    sender: {
      title: "Sender",
      description: "One SMS sender.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        from: {
          title: "From",
          description: "What recipients see: a name or a phone number. Without it, the key.",
          type: "string",
          examples: ["SHOP", "+34600000000"],
        },
        id: { title: "Sender id", description: "Pins the sender to the one with this id.", type: "string" },
        status: { title: "Status", description: "The platform's own word.", type: "string", examples: ["active"] },
      },
    },
    segment: {
      title: "Segment",
      description: "One segment, found by `uid`, else by `name`, else by its key.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        uid: { title: "Segment uid", description: "The segment's uid on the platform.", type: "string" },
        name: { title: "Segment name", description: "The exact name on the platform.", type: "string" },
        type: { title: "Segment type", description: "The platform's own word.", type: "string", examples: ["static"] },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    campaign: {
      title: "Campaign",
      description: "One campaign, found by `id`, else by `title`, else by its key.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { title: "Campaign id", description: "The campaign's id on the platform.", type: "string" },
        title: { title: "Campaign title", description: "The exact title on the platform.", type: "string" },
        status: {
          title: "Status",
          description: "The platform's own word.",
          type: "string",
          examples: ["draft", "sent"],
        },
        purpose: { title: "Purpose", description: "The platform's own word.", type: "string", examples: ["standard"] },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    automation: {
      title: "Automation",
      description: "One automation, found by `id`, else by `title`, else by its key.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { title: "Automation id", description: "The automation's id on the platform.", type: "string" },
        title: { title: "Automation title", description: "The exact title on the platform.", type: "string" },
        status: { title: "Status", description: "The platform's own word.", type: "string", examples: ["active"] },
        purpose: {
          title: "Purpose",
          description: "The platform's own word.",
          type: "string",
          examples: ["automation"],
        },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    openFields: {
      title: "Other fields",
      description: "Any further fields of the platform's answer, by their names there. Only what is named is compared.",
      type: "object",
      additionalProperties: true,
    },
    attentiveCompany: {
      title: "Attentive company",
      description:
        "One company: what a token of Attentive reaches. Its API has nothing to configure, so only the account is looked at; attributes and event types are promises that payloads are held to.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/attentiveToken" },
        url: {
          title: "Server address",
          description:
            "Where the API is. Without it, `ATTENTIVE_API_URL` is used, then `https://api.attentivemobile.com`.",
          type: "string",
          examples: ["https://api.attentivemobile.com"],
        },
        account: { $ref: "#/$defs/attentiveAccount" },
        maxSegmentMembers: {
          title: "Members of a request",
          description:
            "How many members one request for a segment may have. The vendor's document says 1,000, another copy of it 10,000.",
          type: "integer",
          minimum: 1,
          maximum: 10000,
          default: 1000,
        },
        contracts: {
          title: "Contracts",
          description:
            "Sample payloads that `contract check` holds against the attributes, the event types and the vendor's limits.",
          type: "array",
          items: { $ref: "#/$defs/attentiveContract" },
          examples: [[{ stream: "custom-events", files: "events/*.json" }]],
        },
        attributes: {
          title: "Custom attributes",
          description:
            "Every custom attribute that payloads may carry, by name. Attentive makes a new attribute of any other name, without a word. Contract only: nothing of it is applied.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$",
            patternErrorMessage: "an attribute's name is 1 to 200 characters, none of them a control character",
          },
          additionalProperties: { $ref: "#/$defs/attentiveAttribute" },
        },
        eventTypes: {
          title: "Custom event types",
          description:
            "Every type of custom event that payloads may have, by name. Attentive makes a new type of any other name, without a word. Contract only: nothing of it is applied.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\"'(){}\\[\\]\\\\|,]{1,200}$",
            patternErrorMessage:
              "an event type's name is 1 to 200 characters, none of them a control character or one of \" ' ( ) { } [ ] \\ | ,",
          },
          additionalProperties: { $ref: "#/$defs/attentiveEventType" },
        },
      },
    },
    attentiveContract: {
      title: "Payload fixtures",
      description: "Files of sample payloads, and whether they must fit.",
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: {
          title: "Stream",
          description:
            "What the files hold: bodies of `POST /v2/user/attributes`, of its bulk form, custom events (one, or a batch under `events`), or bodies that add members to a segment.",
          anyOf: [
            { enum: ["user-attributes", "bulk-user-attributes", "custom-events", "segment-members"] },
            { $ref: "#/$defs/reference" },
          ],
        },
        files: {
          title: "Files",
          description: "A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.",
          type: "string",
          examples: ["users/*.ndjson"],
        },
        expect: {
          title: "Expectation",
          description: "`accept`: every payload must fit. `reject`: every payload must be refused.",
          anyOf: [{ enum: ["accept", "reject"] }, { $ref: "#/$defs/reference" }],
          default: "accept",
        },
        rule: {
          title: "Rule id",
          description: "With `expect: reject`: the rule that must refuse the payloads.",
          type: "string",
          examples: ["attentive-unknown-attribute"],
        },
      },
    },
    attentiveToken: {
      title: "Attentive token",
      description:
        "The API key of a custom app, always exactly `${env.NAME}`: a secret never stands in a file. It is only needed for `account`.",
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
      examples: ["${env.ATTENTIVE_TOKEN}"],
    },
    attentiveAccount: {
      title: "Account",
      description:
        "The company that the token must belong to. Another `companyId` stops apply before anything is written on any platform; another name or domain is a failed check.",
      type: "object",
      additionalProperties: false,
      required: ["companyId"],
      properties: {
        companyId: {
          title: "Company id",
          description: "The company's id as `GET /v2/me` tells it; `instaform doctor` shows it.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "a company id has at least one visible character",
          examples: ["MDc6Q29tcGFueTI"],
        },
        companyName: {
          title: "Company name",
          description: "The company's name in Attentive.",
          type: "string",
          examples: ["Hudson & Ivy"],
        },
        domain: {
          title: "Domain",
          description: "The company's Attentive domain (`attentiveDomainName`).",
          type: "string",
          examples: ["hudsonivy.attn.tv"],
        },
      },
    },
    attentiveAttribute: {
      title: "Custom attribute",
      description:
        "What a custom attribute holds. Attentive fixes the type with the first value it sees and cannot change it later.",
      type: "object",
      additionalProperties: false,
      required: ["type"],
      properties: {
        type: {
          title: "Type",
          description:
            "The type as Attentive names it. A `string` whose values look like numbers, `true` or dates becomes something else there.",
          anyOf: [{ enum: ["number", "boolean", "enum", "string", "date"] }, { $ref: "#/$defs/reference" }],
        },
        values: { $ref: "#/$defs/attentiveValues" },
        description: {
          title: "Description",
          description: "What the attribute tells, for the people who send it.",
          type: "string",
        },
      },
    },
    attentiveValues: {
      title: "Values",
      description: "For `type: enum`: every value there is. Attentive refuses any other.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { title: "Value", type: "string" },
      examples: [["green", "red"]],
    },
    attentiveEventType: {
      title: "Custom event type",
      description: "One type of custom event, found by its name.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        description: {
          title: "Description",
          description: "What the event tells, for the people who send it.",
          type: "string",
        },
        properties: {
          title: "Properties",
          description: "Every property that events of this type may carry, by key.",
          type: ["object", "null"],
          propertyNames: {
            pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f"{}\\[\\]\\\\|]{1,200}$',
            patternErrorMessage:
              "a property's key is 1 to 200 characters, none of them a control character or one of \" { } [ ] \\ |",
          },
          additionalProperties: { $ref: "#/$defs/attentiveProperty" },
        },
      },
    },
    attentiveProperty: {
      title: "Property",
      description: "What one property of an event holds.",
      type: "object",
      additionalProperties: false,
      required: ["type"],
      properties: {
        type: {
          title: "Type",
          description: "What the value is. Lists and objects are stored, but text-message journeys cannot use them.",
          anyOf: [
            { enum: ["number", "boolean", "enum", "string", "date", "list", "object"] },
            { $ref: "#/$defs/reference" },
          ],
        },
        values: { $ref: "#/$defs/attentiveValues" },
        required: { $ref: "#/$defs/flag", title: "Required", description: "Every event of the type carries it." },
        description: {
          title: "Description",
          description: "What the property tells, for the people who send it.",
          type: "string",
        },
      },
    },
    spokiAccount: {
      title: "Spoki account",
      description: "One Spoki account: what its API key reaches.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/spokiToken" },
        url: {
          title: "Server address",
          description: "Where the API is. Without it, `SPOKI_API_URL` is used, then `https://api.spoki.com`.",
          type: "string",
          examples: ["https://api.spoki.com"],
        },
        prune: { $ref: "#/$defs/spokiPrune" },
        account: { $ref: "#/$defs/spokiAccountSettings" },
        contracts: {
          title: "Contracts",
          description:
            "Sample payloads that `contract check` holds against the custom fields, the templates and the vendor's limits.",
          type: "array",
          items: { $ref: "#/$defs/spokiContract" },
          examples: [[{ stream: "contact-sync", files: "contacts/*.ndjson" }]],
        },
        customFields: {
          title: "Custom fields",
          description:
            "Custom fields of contacts by code, which is what `%%CODE%%` in a template means. Spoki's own fields are not declared.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$",
            patternErrorMessage:
              'a code is capital letters, digits and "_", begins with a letter, and is none of Spoki\'s own such as FIRST_NAME',
          },
          additionalProperties: { $ref: "#/$defs/spokiCustomField" },
        },
        lists: {
          title: "Lists",
          description:
            "Contact lists by name. A list can be created and removed, not renamed; its members are never touched.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiList" },
        },
        templates: {
          title: "Templates",
          description: "WhatsApp message templates by name.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-z0-9_]{1,512}$",
            patternErrorMessage: 'a template\'s name is small letters, digits and "_"',
          },
          additionalProperties: { $ref: "#/$defs/spokiTemplate" },
        },
        approvals: {
          title: "Approvals",
          description: "Templates, by name, that WhatsApp must have approved: checks.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiApproval" },
        },
        webhooks: {
          title: "Webhooks",
          description: "External webhooks, by a key of your choice. One is found by its event and address.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/spokiWebhook" },
        },
        tags: {
          title: "Tags",
          description: "Tags that must exist, by name: checks, because the API cannot write them.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiTag" },
        },
        automations: {
          title: "Automations",
          description: "Automations that must exist, by name: checks, because the API cannot change them.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiAutomation" },
        },
        channels: {
          title: "Channels",
          description: "Channels by their identifier, such as a phone number: checks.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiChannel" },
        },
        roles: {
          title: "Roles",
          description: "Roles of members by e-mail address (of service users by first name): checks.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiRole" },
        },
      },
    },
    spokiContract: {
      title: "Payload fixtures",
      description: "Files of sample payloads, and whether they must fit.",
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: {
          title: "Stream",
          description:
            "What the files hold: contacts of `POST /contacts/sync/` (a JSON list is a body of `/contacts/sync_all/`), bodies of `POST /lists/{id}/sync_contacts/`, bodies that start an automation for one contact or for many, or messages of `POST /messages/send/`.",
          anyOf: [
            { enum: ["contact-sync", "list-contacts", "automation-start", "message-send"] },
            { $ref: "#/$defs/reference" },
          ],
        },
        files: {
          title: "Files",
          description: "A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.",
          type: "string",
          examples: ["contacts/*.ndjson"],
        },
        expect: {
          title: "Expectation",
          description: "`accept`: every payload must fit. `reject`: every payload must be refused.",
          anyOf: [{ enum: ["accept", "reject"] }, { $ref: "#/$defs/reference" }],
          default: "accept",
        },
        rule: {
          title: "Rule id",
          description: "With `expect: reject`: the rule that must refuse the payloads.",
          type: "string",
          examples: ["spoki-unknown-custom-field"],
        },
      },
    },
    spokiId: {
      title: "Pinned id",
      description: "The id on the platform, to tell several of one name apart.",
      anyOf: [
        { anyOf: [{ type: "integer", minimum: 1 }, { $ref: "#/$defs/reference" }] },
        { $ref: "#/$defs/reference" },
      ],
      examples: [2449],
    },
    spokiToken: {
      title: "Spoki API key",
      description:
        "The account's API key, always exactly `${env.NAME}`: a secret never stands in a file. One key is one account.",
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a key is always ${env.NAME}: keep the value itself out of the file",
      examples: ["${env.SPOKI_API_KEY}"],
    },
    spokiPrune: {
      title: "Prune",
      description:
        "What exists and is not declared is deleted: of every section that is mentioned with `true`, or of the listed ones. A list that holds contacts always stays. More than 30 % of a kind needs --allow-destroy.",
      anyOf: [
        { type: ["boolean", "array"], items: { enum: ["customFields", "lists", "templates", "webhooks"] } },
        { $ref: "#/$defs/reference" },
      ],
      default: false,
      examples: [true, ["webhooks"]],
    },
    spokiAccountSettings: {
      title: "Account",
      description: "What the account must be: checks, because the API cannot change them.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: {
          title: "Account name",
          description:
            "The account's name. It is a guard: when the key belongs to another account, nothing is written to any platform.",
          type: "string",
          examples: ["Acme"],
        },
        timezone: {
          title: "Timezone",
          description: "The account's timezone.",
          type: "string",
          examples: ["Europe/Rome"],
        },
        defaultLanguage: {
          title: "Default language",
          description: "The language of new contacts.",
          type: "string",
          examples: ["it"],
        },
        defaultPrefix: {
          title: "Default prefix",
          description: "The telephone prefix of numbers without one.",
          type: "string",
          examples: ["+39"],
        },
        active: { $ref: "#/$defs/flag", title: "Active", description: "Whether the account is active." },
        lowCreditAlert: {
          $ref: "#/$defs/flag",
          title: "Low credit alert",
          description: "Whether somebody is told when the credit runs out.",
        },
      },
      examples: [{ timezone: "Europe/Rome" }],
    },
    spokiCustomField: {
      title: "Custom field",
      description: "One custom field, found by its code.",
      type: "object",
      additionalProperties: false,
      required: ["label", "type", "example"],
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        label: {
          title: "Label",
          description: "What people read in Spoki.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "at least one visible character",
          examples: ["Order number"],
        },
        type: {
          title: "Type",
          description:
            "What the field holds. It is fixed at creation. Spoki's document gives number 3 both as a date with time and as a number; it is `datetime` here.",
          anyOf: [{ enum: ["text", "date", "datetime"] }, { $ref: "#/$defs/reference" }],
          examples: ["text"],
        },
        example: {
          title: "Example",
          description: "An example value, sent at creation; the API may not show it later.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "at least one visible character",
          examples: ["A-1234"],
        },
      },
    },
    spokiList: {
      title: "List",
      description: "One contact list, found by its name.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: {
          title: "Name",
          description: "The list's name, when it cannot be the key.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "at least one visible character",
          examples: ["Newsletter"],
        },
      },
    },
    spokiTemplate: {
      title: "Template",
      description: "One message template, found by its name. What is not mentioned of it stays as it is.",
      type: "object",
      additionalProperties: false,
      required: ["category", "languages"],
      properties: {
        id: {
          $ref: "#/$defs/spokiId",
          description:
            "The id on the platform. Messages name a template by it, so `contract check` needs it to know what a message must fill in; and it tells several of one name apart.",
        },
        category: {
          title: "Category",
          description: "What the messages are for, which decides what WhatsApp asks for them.",
          anyOf: [{ enum: ["MARKETING", "UTILITY", "AUTHENTICATION"] }, { $ref: "#/$defs/reference" }],
          examples: ["UTILITY"],
        },
        subcategory: {
          title: "Subcategory",
          description: "The kind of template; a new one is `CLASSIC`.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "at least one visible character",
          examples: ["CLASSIC"],
        },
        channelId: {
          title: "Channel",
          description:
            "The id of the WhatsApp channel whose business account the template is made in; without it, the account's default one. Only used at creation.",
          anyOf: [
            { anyOf: [{ type: "integer", minimum: 1 }, { $ref: "#/$defs/reference" }] },
            { $ref: "#/$defs/reference" },
          ],
          examples: [17],
        },
        submit: {
          $ref: "#/$defs/flag",
          title: "Submit",
          description:
            "Send it to WhatsApp for review whenever one of its languages is a draft. What was submitted once is always submitted again after a change.",
        },
        allowDowntime: {
          $ref: "#/$defs/flag",
          title: "Allow downtime",
          description:
            "Let a change take a template back to draft that is approved or under review. Nobody can send it until WhatsApp has approved it again, which takes one to three days.",
        },
        languages: {
          title: "Languages",
          description: "The texts by language code. Languages that are not mentioned stay.",
          type: "object",
          propertyNames: {
            pattern: "^[a-z]{2,3}(?:_[A-Z]{2})?$",
            patternErrorMessage: "a language is a code such as it, en or pt_PT",
          },
          additionalProperties: { $ref: "#/$defs/spokiTemplateLanguage" },
        },
      },
    },
    spokiTemplateLanguage: {
      title: "Language",
      description: "The template in one language.",
      type: "object",
      additionalProperties: false,
      required: ["body"],
      properties: {
        header: {
          title: "Header",
          description: "The line above the text; null is none. Headers that hold media are made in Spoki.",
          type: ["string", "null"],
          examples: ["Your order"],
        },
        body: {
          title: "Body",
          description:
            "The text. `%%CODE%%` stands for a custom field, or for one of Spoki's own such as `%%FIRST_NAME%%`.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "at least one visible character",
          examples: ["Hi %%FIRST_NAME%%, your order is on its way."],
        },
        footer: {
          title: "Footer",
          description: "The line below the text; null is none.",
          type: ["string", "null"],
          examples: ["Acme"],
        },
        buttons: {
          title: "Buttons",
          description: "Buttons in their order; `[]` is none.",
          type: ["array", "null"],
          items: { $ref: "#/$defs/spokiButton" },
        },
        examples: {
          title: "Examples",
          description:
            "An example value for every `%%CODE%%`, by code, which WhatsApp's reviewers read. Sent with a change, never answered.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[A-Z][A-Z0-9_]{0,127}$",
            patternErrorMessage: 'a code is capital letters, digits and "_"',
          },
          additionalProperties: {
            title: "Example",
            description: "The value that this variable could have in a message, such as `Ada` for `FIRST_NAME`.",
            type: "string",
            pattern: "\\S",
            patternErrorMessage: "at least one visible character",
          },
          examples: [{ FIRST_NAME: "Ada" }],
        },
      },
    },
    spokiButton: {
      title: "Button",
      description: "One button of a template.",
      type: "object",
      additionalProperties: false,
      required: ["type", "text"],
      properties: {
        type: {
          title: "Button type",
          description: "What the button does.",
          anyOf: [{ enum: ["url", "quick_reply", "phone_number", "unsubscribe"] }, { $ref: "#/$defs/reference" }],
          examples: ["url"],
        },
        text: {
          title: "Text",
          description: "What the button says, at most 20 characters.",
          type: "string",
          pattern: "^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$",
          patternErrorMessage: "a button says 1 to 20 characters",
          examples: ["Track it"],
        },
        url: {
          title: "Address",
          description: "Where a `url` button leads.",
          type: "string",
          examples: ["https://shop.example.com/orders"],
        },
        phone: {
          title: "Phone",
          description: "The number that a `phone_number` button calls.",
          type: "string",
          examples: ["+390612345678"],
        },
        formId: {
          title: "Form",
          description: "The id of the form that the button opens.",
          anyOf: [{ type: "integer", minimum: 1 }, { $ref: "#/$defs/reference" }],
        },
        shortlink: {
          $ref: "#/$defs/flag",
          title: "Short link",
          description: "Send the address as a short link, which counts clicks.",
        },
      },
    },
    spokiApproval: {
      title: "Approval",
      description: "What WhatsApp must have said of one template.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        languages: {
          title: "Languages",
          description: "Only these languages; without it, all of the template's.",
          type: ["array", "null"],
          items: { title: "Language", type: "string" },
          uniqueItems: true,
          examples: [["it", "en"]],
        },
      },
    },
    spokiWebhook: {
      title: "Webhook",
      description:
        "One external webhook, found by its event and address. Its secret is neither shown nor rotated here.",
      type: "object",
      additionalProperties: false,
      required: ["event", "url"],
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        event: {
          title: "Event",
          description: "What it tells.",
          anyOf: [
            {
              enum: [
                "chat.has_unread_messages",
                "message.outbound",
                "message.inbound",
                "message.note",
                "contact.created",
                "contact.updated",
                "contact.deleted",
                "contact_tag.created",
                "contact_tag.deleted",
                "contact_list.created",
                "contact_list.deleted",
                "contact_field.created_or_updated",
                "contact_field.deleted",
                "form_answer.submitted",
                "template.created",
                "template.updated",
                "template.deleted",
                "channel.whatsapp.status",
                "channel.sms_one_way.status",
                "channel.sms_two_way.status",
                "channel.whatsapp.violation",
                "channel.whatsapp.restriction",
                "channel.whatsapp.tier_changed",
                "channel.activation",
                "campaign.created",
                "campaign.deleted",
                "campaign.status_changed",
              ],
            },
            { $ref: "#/$defs/reference" },
          ],
          examples: ["message.inbound"],
        },
        url: {
          title: "Address",
          description:
            "Where Spoki sends it: https, at most 2000 characters. To move a webhook to another address, pin it by `id`; else a second one is made.",
          type: "string",
          pattern: "^https://\\S{1,1992}$",
          patternErrorMessage:
            "an address begins with https://, holds no blanks, and is no longer than 2000 characters",
          examples: ["https://hooks.example.com/spoki"],
        },
        active: { $ref: "#/$defs/flag", title: "Active", description: "Whether it is sent." },
        version: {
          title: "Version",
          description:
            "The version of the payloads; a new webhook gets 2. It is never raised by apply, because that replaces the secret at once.",
          anyOf: [{ enum: [1, 2] }, { $ref: "#/$defs/reference" }],
          examples: [2],
        },
        expands: {
          title: "Expands",
          description:
            "What the payload shows beside ids, such as `contact` or `contact.tag_set`; only of version 2. Some wait for Spoki's approval: what is compared is what was requested.",
          type: ["array", "null"],
          items: {
            title: "Expand",
            type: "string",
            pattern: "^[a-z_]+(?:\\.[a-z_]+)?$",
            patternErrorMessage: "an expand is a name such as contact, or two with a dot between",
          },
          uniqueItems: true,
          examples: [["contact"]],
        },
      },
    },
    spokiTag: {
      title: "Tag",
      description: "One tag.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        color: { title: "Color", description: "The tag's color.", type: "string", examples: ["#16d46d"] },
      },
    },
    spokiAutomation: {
      title: "Automation",
      description: "One automation. The API shows no steps, so none can be expected.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        active: { $ref: "#/$defs/flag", title: "Active", description: "Whether it runs." },
        hasWebhook: {
          $ref: "#/$defs/flag",
          title: "Webhook trigger",
          description: "Whether it can be started through a webhook.",
        },
      },
    },
    spokiChannel: {
      title: "Channel",
      description: "One channel.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: { title: "Name", description: "The channel's label.", type: "string", examples: ["Shop"] },
        platform: {
          title: "Platform",
          description: "What it reaches: `whatsapp`, `sms-one-way`, or the platform's number.",
          type: "string",
          examples: ["whatsapp"],
        },
        status: {
          title: "Status",
          description: "How far its set-up is: `onboarding`, `connected`, `active` or `disconnected`.",
          type: "string",
          examples: ["active"],
        },
        phoneStatus: {
          title: "Phone status",
          description: "What WhatsApp says of the number, such as `connected`, `flagged` or `restricted`.",
          type: "string",
          examples: ["connected"],
        },
        quality: {
          title: "Quality",
          description: "WhatsApp's rating: `green`, `yellow`, `red` or `unknown`.",
          type: "string",
          examples: ["green"],
        },
        primary: {
          $ref: "#/$defs/flag",
          title: "Primary",
          description: "Whether messages of its platform leave through it unless another one is named.",
        },
      },
    },
    spokiRole: {
      title: "Role",
      description: "The role of one member.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        role: {
          title: "Role",
          description: "`Owner`, `Administrator`, `Chat Operator Manager` or `Chat Operator`.",
          type: "string",
          examples: ["Administrator"],
        },
        active: { $ref: "#/$defs/flag", title: "Active", description: "Whether the member can sign in." },
      },
    },
    svixEnvironment: {
      title: "Svix environment",
      description: "One Svix environment: what its token reaches.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/svixToken" },
        url: {
          title: "Server address",
          description:
            "Where the Svix server is, for self-hosting. Without it, `SVIX_SERVER_URL` is used, then the region that the token ends with.",
          type: "string",
          examples: ["https://svix.example.com"],
        },
        region: {
          title: "Region",
          description: "The region of the environment, for a token that does not name it.",
          anyOf: [{ enum: ["us", "eu", "in", "ca", "au"] }, { $ref: "#/$defs/reference" }],
        },
        prune: { $ref: "#/$defs/svixPrune" },
        contracts: {
          title: "Contracts",
          description: "Sample messages that `contract check` holds against the event types.",
          type: "array",
          items: { $ref: "#/$defs/svixContract" },
          examples: [[{ stream: "messages", files: "messages/*.json" }]],
        },
        eventTypes: {
          title: "Event types",
          description:
            "Event types by name. What is declared is created or updated; what is not mentioned of one stays as it is.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'an event type\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: { $ref: "#/$defs/svixEventType" },
        },
        applications: {
          title: "Applications",
          description:
            "Applications that must exist, by uid or id: checks. Of those that are named here or by an integration the integrations are read.",
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: { $ref: "#/$defs/svixApplication" },
        },
        integrations: {
          title: "Integrations",
          description:
            "Integrations of applications, by a key of your choice. What is declared is created or updated; keys are never read and never rotated. Svix Cloud only.",
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/svixIntegration" },
        },
      },
    },
    svixToken: {
      title: "Svix token",
      description:
        "The environment's API token, always exactly `${env.NAME}`: a secret never stands in a file. One token is one environment.",
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
      examples: ["${env.SVIX_TOKEN}"],
    },
    svixPrune: {
      title: "Prune",
      description:
        "What exists and is not declared is removed: of every section that is mentioned with `true`, or of the listed ones. Event types are archived, integrations deleted with their keys. More than 30 % of a kind needs --allow-destroy.",
      anyOf: [
        { type: ["boolean", "array"], items: { enum: ["eventTypes", "integrations"] } },
        { $ref: "#/$defs/reference" },
      ],
      default: false,
      examples: [true, ["eventTypes"]],
    },
    svixContract: {
      title: "Message fixtures",
      description: "Files of sample messages, and whether they must fit.",
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: {
          title: "Stream",
          description: "What the files hold: messages, as `POST /api/v1/app/{app}/msg` takes them.",
          anyOf: [{ enum: ["messages"] }, { $ref: "#/$defs/reference" }],
        },
        files: {
          title: "Files",
          description: "A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.",
          type: "string",
          examples: ["messages/*.json"],
        },
        expect: {
          title: "Expectation",
          description: "`accept`: every message must fit. `reject`: every message must be refused.",
          anyOf: [{ enum: ["accept", "reject"] }, { $ref: "#/$defs/reference" }],
          default: "accept",
        },
        rule: {
          title: "Rule id",
          description: "With `expect: reject`: the rule that must refuse the messages.",
          type: "string",
          examples: ["svix-unknown-event-type"],
        },
      },
    },
    svixEventType: {
      title: "Event type",
      description: "One event type, found by its name.",
      type: "object",
      additionalProperties: false,
      required: ["description"],
      properties: {
        description: {
          title: "Description",
          description: "What the event tells, for the people who subscribe to it.",
          type: "string",
          pattern: "^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S",
          patternErrorMessage: "a description has at least one visible character and no control characters",
          examples: ["An order was placed"],
        },
        schemas: {
          title: "Schemas",
          description:
            'JSON Schemas (Draft 7) of the payload by version label, such as "1". Versions that are not mentioned stay; `null` removes one.',
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: {
            title: "Schema of one version",
            description: "A JSON Schema of Draft 7; null removes the version.",
            type: ["object", "null"],
            additionalProperties: true,
          },
          examples: [{ "1": { type: "object", required: ["orderId"], properties: { orderId: { type: "string" } } } }],
        },
        from: {
          title: "Source of a schema",
          description:
            'The address of a declared Instasent event, whose parameters become the schema of version "1"; with `event:` and `version:`, of the named version. One declaration then serves both platforms.',
          type: ["string", "object"],
          pattern: "^[^/]+/event/[^/]",
          patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
          additionalProperties: false,
          required: ["event"],
          properties: {
            event: {
              title: "Event",
              description: "The address of the event.",
              type: "string",
              pattern: "^[^/]+/event/[^/]",
              patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
              examples: ["shop/event/ecommerce_order_create"],
            },
            version: {
              title: "Version",
              description: "The version label that the schema gets.",
              type: "string",
              pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
              patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
              default: "1",
              examples: ["2"],
            },
          },
          examples: ["shop/event/ecommerce_order_create", { event: "shop/event/ecommerce_order_create", version: "2" }],
        },
        archived: {
          $ref: "#/$defs/flag",
          title: "Archived",
          description:
            "Hidden and closed to new subscriptions. An archived event type that is declared without this is revived.",
        },
        deprecated: {
          $ref: "#/$defs/flag",
          title: "Deprecated",
          description: "Marked as deprecated for the people who subscribe to it.",
        },
        featureFlags: {
          title: "Feature flags",
          description: "Only applications with one of these flags see the event type; `[]` is none.",
          type: ["array", "null"],
          items: {
            title: "Feature flag",
            type: "string",
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          uniqueItems: true,
          examples: [["beta"]],
        },
        groupName: {
          title: "Group",
          description: "The group that the event type is shown in; null is none.",
          type: ["string", "null"],
          pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
          patternErrorMessage: 'a group\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
          examples: ["order"],
        },
      },
    },
    svixApplication: {
      title: "Application",
      description: "One application. Instaform never creates or changes it.",
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        name: {
          title: "Name",
          description: "The name that it is expected to have.",
          type: "string",
          examples: ["Acme"],
        },
      },
    },
    svixIntegration: {
      title: "Integration",
      description:
        "One integration, found by its name within its application; the name is not unique there, so `id` may have to tell.",
      type: "object",
      additionalProperties: false,
      required: ["application", "name"],
      properties: {
        application: {
          title: "Application",
          description: "The uid or id of the application that it belongs to.",
          type: "string",
          pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
          patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
          examples: ["acme"],
        },
        name: {
          title: "Name",
          description: "What people call it.",
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "a name has at least one visible character",
          examples: ["Zapier"],
        },
        id: {
          title: "Id",
          description: "Its id on the platform, when the name alone does not tell which one is meant, or to rename it.",
          type: "string",
          pattern: "^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$",
          patternErrorMessage: 'an integration\'s id begins with "integ_"',
          examples: ["integ_1srOrx2ZWZBpBUvZwXKQmoEYga2"],
        },
        featureFlags: {
          title: "Feature flags",
          description: "What it has access to; `[]` is none.",
          type: ["array", "null"],
          items: {
            title: "Feature flag",
            type: "string",
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          uniqueItems: true,
          examples: [["beta"]],
        },
      },
    },
  },
};
