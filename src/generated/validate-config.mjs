// Generated from instasent.schema.json by `npm run generate`. Do not edit.

export const validate = validate20;

const schema31 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://unpkg.com/instaform/instasent.schema.json",
  type: "object",
  additionalProperties: false,
  required: ["version"],
  properties: {
    version: { const: 1 },
    organization: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: { name: { type: "string" } },
    },
    token: { $ref: "#/$defs/token" },
    vars: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[A-Za-z_][A-Za-z0-9_-]{0,63}$",
        patternErrorMessage: 'a variable\'s name is letters, digits, "_" and "-", and starts with a letter or "_"',
      },
      additionalProperties: { type: ["string", "number", "boolean"] },
    },
    defaults: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        datasource: {
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
        },
      },
    },
    projects: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/project" },
    },
    attentive: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/attentiveCompany" },
    },
    spoki: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/spokiAccount" },
    },
    svix: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/svixEnvironment" },
    },
    environments: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { type: ["object", "null"], additionalProperties: true },
    },
    rules: { type: ["object", "null"], additionalProperties: { $ref: "#/$defs/ruleSeverity" } },
  },
  $defs: {
    reference: { type: "string", pattern: "\\$\\{(var|env)\\." },
    addressKey: {
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$",
      patternErrorMessage: 'a key is up to 64 letters, digits, "_", "." and "-", and starts with a letter or digit',
    },
    platformKey: {
      type: "string",
      pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$",
      patternErrorMessage: 'a key is 1 to 128 characters without "/" and control characters',
    },
    flag: { type: "boolean" },
    ruleSeverity: { enum: ["error", "warn", "off"] },
    token: {
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
    },
    valueCount: { type: "integer", minimum: 1, maximum: 1000000 },
    length: { type: "integer", minimum: 1, maximum: 1000000 },
    country: {
      type: "string",
      pattern: "^[A-Z]{2}$",
      patternErrorMessage: "a country is two upper-case letters, such as ES",
    },
    locale: { type: "string" },
    timezone: { type: "string" },
    audienceTags: { type: "array", items: { type: "string" } },
    datasourceTags: { type: "array", items: { type: "string" } },
    datasourceDescription: { type: "string" },
    dataType: { type: "string" },
    visualType: { type: "string" },
    maxLength: { $ref: "#/$defs/length" },
    format: {
      enum: ["email", "phone", "country", "currency", "language", "locale", "datetime", "date", "url", "geopoint"],
    },
    project: {
      type: "object",
      additionalProperties: false,
      properties: {
        uid: {
          type: "string",
          pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$",
          patternErrorMessage:
            'a uid is up to 128 letters, digits, "_", "." and "-", and starts with a letter or digit',
        },
        token: { $ref: "#/$defs/token" },
        sandbox: { $ref: "#/$defs/flag" },
        expect: { $ref: "#/$defs/projectSettings" },
        datasources: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/datasource" },
        },
        attributes: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/attribute" },
        },
        events: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/event" },
        },
        senders: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/sender" },
        },
        segments: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/segment" },
        },
        campaigns: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/campaign" },
        },
        automations: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/automation" },
        },
      },
    },
    projectSettings: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        name: { type: "string" },
        description: { type: "string" },
        locale: { $ref: "#/$defs/locale" },
        timezone: { $ref: "#/$defs/timezone" },
        projectType: { type: "string" },
        projectStatus: { type: "string" },
        uniqueAttributes: { type: "array", items: { type: "string" } },
        defaultSmsSender: { type: "string" },
        generalConfig: { type: "object", additionalProperties: true },
        attributionConfig: { type: "object", additionalProperties: true },
        testSmsNumbers: { type: "array", items: { type: "string" } },
        businessType: { type: "string" },
        businessUrl: { type: "string" },
        shortTrackingDomain: { type: "string" },
        unsubscribeTrackingDomain: { type: "string" },
      },
    },
    datasource: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: {
        id: {
          type: "string",
          pattern: "^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$",
          patternErrorMessage:
            'an id is letters, digits, "_" and "-"; "dsapi" is no id but the platform\'s word for whichever datasource comes first',
        },
        name: { type: "string", pattern: "\\S", patternErrorMessage: "a name has at least one visible character" },
        description: { $ref: "#/$defs/datasourceDescription" },
        audienceTags: { $ref: "#/$defs/audienceTags" },
        tags: { $ref: "#/$defs/datasourceTags" },
        defaultCountry: {
          type: ["string", "null"],
          pattern: "^[A-Z]{2}$",
          patternErrorMessage: "a country is two upper-case letters, such as ES",
        },
        locale: { type: ["string", "null"] },
        timezone: { type: ["string", "null"] },
        token: { type: "array", items: { $ref: "#/$defs/sink" } },
        contracts: { type: "array", items: { $ref: "#/$defs/contract" } },
      },
    },
    sink: {
      type: "object",
      additionalProperties: false,
      properties: {
        envFile: { type: "string" },
        name: {
          type: "string",
          pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
          patternErrorMessage: 'a variable\'s name is letters, digits and "_", and does not start with a digit',
        },
        file: { type: "string" },
        command: { type: "array", minItems: 1, items: { type: "string" } },
        verify: { type: "array", minItems: 1, items: { type: "string" } },
      },
      oneOf: [{ required: ["envFile"] }, { required: ["file"] }, { required: ["command"] }],
      dependentRequired: { envFile: ["name"], name: ["envFile"], verify: ["command"] },
    },
    contract: {
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: { enum: ["contacts", "events"] },
        files: { type: "string" },
        expect: { enum: ["accept", "reject"] },
        rule: { type: "string" },
      },
    },
    attribute: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        dataType: { $ref: "#/$defs/dataType" },
        visualType: { $ref: "#/$defs/visualType" },
        enabled: { $ref: "#/$defs/flag" },
        readonly: { $ref: "#/$defs/flag" },
        visible: { $ref: "#/$defs/flag" },
        unique: { $ref: "#/$defs/flag" },
        custom: { $ref: "#/$defs/flag" },
        internal: { $ref: "#/$defs/flag" },
        multivalue: { $ref: "#/$defs/valueCount" },
        mappeable: { $ref: "#/$defs/flag" },
        eventBased: { $ref: "#/$defs/flag" },
        required: { $ref: "#/$defs/flag" },
        maxLength: { $ref: "#/$defs/maxLength" },
        format: { $ref: "#/$defs/format" },
      },
    },
    event: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        category: { type: "string" },
        attribution: { $ref: "#/$defs/flag" },
        automation: { $ref: "#/$defs/flag" },
        important: { $ref: "#/$defs/flag" },
        parameters: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/parameter" },
        },
      },
    },
    parameter: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        dataType: { $ref: "#/$defs/dataType" },
        visualType: { $ref: "#/$defs/visualType" },
        required: { $ref: "#/$defs/flag" },
        multiValue: { $ref: "#/$defs/valueCount" },
        maxLength: { $ref: "#/$defs/maxLength" },
        format: { $ref: "#/$defs/format" },
      },
    },
    sender: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: { from: { type: "string" }, id: { type: "string" }, status: { type: "string" } },
    },
    segment: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        uid: { type: "string" },
        name: { type: "string" },
        type: { type: "string" },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    campaign: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { type: "string" },
        title: { type: "string" },
        status: { type: "string" },
        purpose: { type: "string" },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    automation: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { type: "string" },
        title: { type: "string" },
        status: { type: "string" },
        purpose: { type: "string" },
        fields: { $ref: "#/$defs/openFields" },
      },
    },
    openFields: { type: "object", additionalProperties: true },
    attentiveCompany: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/attentiveToken" },
        url: { type: "string" },
        account: { $ref: "#/$defs/attentiveAccount" },
        maxSegmentMembers: { type: "integer", minimum: 1, maximum: 10000 },
        contracts: { type: "array", items: { $ref: "#/$defs/attentiveContract" } },
        attributes: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$",
            patternErrorMessage: "an attribute's name is 1 to 200 characters, none of them a control character",
          },
          additionalProperties: { $ref: "#/$defs/attentiveAttribute" },
        },
        eventTypes: {
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
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: { enum: ["user-attributes", "bulk-user-attributes", "custom-events", "segment-members"] },
        files: { type: "string" },
        expect: { enum: ["accept", "reject"] },
        rule: { type: "string" },
      },
    },
    attentiveToken: {
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
    },
    attentiveAccount: {
      type: "object",
      additionalProperties: false,
      required: ["companyId"],
      properties: {
        companyId: {
          type: "string",
          pattern: "\\S",
          patternErrorMessage: "a company id has at least one visible character",
        },
        companyName: { type: "string" },
        domain: { type: "string" },
      },
    },
    attentiveAttribute: {
      type: "object",
      additionalProperties: false,
      required: ["type"],
      properties: {
        type: { enum: ["number", "boolean", "enum", "string", "date"] },
        values: { $ref: "#/$defs/attentiveValues" },
        description: { type: "string" },
      },
    },
    attentiveValues: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
    attentiveEventType: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        description: { type: "string" },
        properties: {
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
      type: "object",
      additionalProperties: false,
      required: ["type"],
      properties: {
        type: { enum: ["number", "boolean", "enum", "string", "date", "list", "object"] },
        values: { $ref: "#/$defs/attentiveValues" },
        required: { $ref: "#/$defs/flag" },
        description: { type: "string" },
      },
    },
    spokiAccount: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/spokiToken" },
        url: { type: "string" },
        prune: { $ref: "#/$defs/spokiPrune" },
        account: { $ref: "#/$defs/spokiAccountSettings" },
        contracts: { type: "array", items: { $ref: "#/$defs/spokiContract" } },
        customFields: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$",
            patternErrorMessage:
              'a code is capital letters, digits and "_", begins with a letter, and is none of Spoki\'s own such as FIRST_NAME',
          },
          additionalProperties: { $ref: "#/$defs/spokiCustomField" },
        },
        lists: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiList" },
        },
        templates: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-z0-9_]{1,512}$",
            patternErrorMessage: 'a template\'s name is small letters, digits and "_"',
          },
          additionalProperties: { $ref: "#/$defs/spokiTemplate" },
        },
        approvals: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiApproval" },
        },
        webhooks: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/spokiWebhook" },
        },
        tags: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiTag" },
        },
        automations: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiAutomation" },
        },
        channels: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiChannel" },
        },
        roles: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/platformKey" },
          additionalProperties: { $ref: "#/$defs/spokiRole" },
        },
      },
    },
    spokiContract: {
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: { enum: ["contact-sync", "list-contacts", "automation-start", "message-send"] },
        files: { type: "string" },
        expect: { enum: ["accept", "reject"] },
        rule: { type: "string" },
      },
    },
    spokiId: { type: "integer", minimum: 1 },
    spokiToken: {
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a key is always ${env.NAME}: keep the value itself out of the file",
    },
    spokiPrune: { type: ["boolean", "array"], items: { enum: ["customFields", "lists", "templates", "webhooks"] } },
    spokiAccountSettings: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: { type: "string" },
        timezone: { type: "string" },
        defaultLanguage: { type: "string" },
        defaultPrefix: { type: "string" },
        active: { $ref: "#/$defs/flag" },
        lowCreditAlert: { $ref: "#/$defs/flag" },
      },
    },
    spokiCustomField: {
      type: "object",
      additionalProperties: false,
      required: ["label", "type", "example"],
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        label: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
        type: { enum: ["text", "date", "datetime"] },
        example: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
      },
    },
    spokiList: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
      },
    },
    spokiTemplate: {
      type: "object",
      additionalProperties: false,
      required: ["category", "languages"],
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        category: { enum: ["MARKETING", "UTILITY", "AUTHENTICATION"] },
        subcategory: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
        channelId: { type: "integer", minimum: 1 },
        submit: { $ref: "#/$defs/flag" },
        allowDowntime: { $ref: "#/$defs/flag" },
        languages: {
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
      type: "object",
      additionalProperties: false,
      required: ["body"],
      properties: {
        header: { type: ["string", "null"] },
        body: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
        footer: { type: ["string", "null"] },
        buttons: { type: ["array", "null"], items: { $ref: "#/$defs/spokiButton" } },
        examples: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[A-Z][A-Z0-9_]{0,127}$",
            patternErrorMessage: 'a code is capital letters, digits and "_"',
          },
          additionalProperties: {
            type: "string",
            pattern: "\\S",
            patternErrorMessage: "at least one visible character",
          },
        },
      },
    },
    spokiButton: {
      type: "object",
      additionalProperties: false,
      required: ["type", "text"],
      properties: {
        type: { enum: ["url", "quick_reply", "phone_number", "unsubscribe"] },
        text: {
          type: "string",
          pattern: "^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$",
          patternErrorMessage: "a button says 1 to 20 characters",
        },
        url: { type: "string" },
        phone: { type: "string" },
        formId: { type: "integer", minimum: 1 },
        shortlink: { $ref: "#/$defs/flag" },
      },
    },
    spokiApproval: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        languages: { type: ["array", "null"], items: { type: "string" }, uniqueItems: true },
      },
    },
    spokiWebhook: {
      type: "object",
      additionalProperties: false,
      required: ["event", "url"],
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        event: {
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
        url: {
          type: "string",
          pattern: "^https://\\S{1,1992}$",
          patternErrorMessage:
            "an address begins with https://, holds no blanks, and is no longer than 2000 characters",
        },
        active: { $ref: "#/$defs/flag" },
        version: { enum: [1, 2] },
        expands: {
          type: ["array", "null"],
          items: {
            type: "string",
            pattern: "^[a-z_]+(?:\\.[a-z_]+)?$",
            patternErrorMessage: "an expand is a name such as contact, or two with a dot between",
          },
          uniqueItems: true,
        },
      },
    },
    spokiTag: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: { id: { $ref: "#/$defs/spokiId" }, color: { type: "string" } },
    },
    spokiAutomation: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        active: { $ref: "#/$defs/flag" },
        hasWebhook: { $ref: "#/$defs/flag" },
      },
    },
    spokiChannel: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        id: { $ref: "#/$defs/spokiId" },
        name: { type: "string" },
        platform: { type: "string" },
        status: { type: "string" },
        phoneStatus: { type: "string" },
        quality: { type: "string" },
        primary: { $ref: "#/$defs/flag" },
      },
    },
    spokiRole: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: { id: { $ref: "#/$defs/spokiId" }, role: { type: "string" }, active: { $ref: "#/$defs/flag" } },
    },
    svixEnvironment: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: {
        token: { $ref: "#/$defs/svixToken" },
        url: { type: "string" },
        region: { enum: ["us", "eu", "in", "ca", "au"] },
        prune: { $ref: "#/$defs/svixPrune" },
        contracts: { type: "array", items: { $ref: "#/$defs/svixContract" } },
        eventTypes: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'an event type\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: { $ref: "#/$defs/svixEventType" },
        },
        applications: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: { $ref: "#/$defs/svixApplication" },
        },
        integrations: {
          type: ["object", "null"],
          propertyNames: { $ref: "#/$defs/addressKey" },
          additionalProperties: { $ref: "#/$defs/svixIntegration" },
        },
      },
    },
    svixToken: {
      type: "string",
      pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
      patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
    },
    svixPrune: { type: ["boolean", "array"], items: { enum: ["eventTypes", "integrations"] } },
    svixContract: {
      type: "object",
      additionalProperties: false,
      required: ["stream", "files"],
      properties: {
        stream: { enum: ["messages"] },
        files: { type: "string" },
        expect: { enum: ["accept", "reject"] },
        rule: { type: "string" },
      },
    },
    svixEventType: {
      type: "object",
      additionalProperties: false,
      required: ["description"],
      properties: {
        description: {
          type: "string",
          pattern: "^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S",
          patternErrorMessage: "a description has at least one visible character and no control characters",
        },
        schemas: {
          type: ["object", "null"],
          propertyNames: {
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          additionalProperties: { type: ["object", "null"], additionalProperties: true },
        },
        from: {
          type: ["string", "object"],
          pattern: "^[^/]+/event/[^/]",
          patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
          additionalProperties: false,
          required: ["event"],
          properties: {
            event: {
              type: "string",
              pattern: "^[^/]+/event/[^/]",
              patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
            },
            version: {
              type: "string",
              pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
              patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
            },
          },
        },
        archived: { $ref: "#/$defs/flag" },
        deprecated: { $ref: "#/$defs/flag" },
        featureFlags: {
          type: ["array", "null"],
          items: {
            type: "string",
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          uniqueItems: true,
        },
        groupName: {
          type: ["string", "null"],
          pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
          patternErrorMessage: 'a group\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
        },
      },
    },
    svixApplication: {
      type: ["object", "null"],
      additionalProperties: false,
      properties: { name: { type: "string" } },
    },
    svixIntegration: {
      type: "object",
      additionalProperties: false,
      required: ["application", "name"],
      properties: {
        application: {
          type: "string",
          pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
          patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
        },
        name: { type: "string", pattern: "\\S", patternErrorMessage: "a name has at least one visible character" },
        id: {
          type: "string",
          pattern: "^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$",
          patternErrorMessage: 'an integration\'s id begins with "integ_"',
        },
        featureFlags: {
          type: ["array", "null"],
          items: {
            type: "string",
            pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
            patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
          },
          uniqueItems: true,
        },
      },
    },
  },
};
const schema32 = {
  type: "string",
  pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
  patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
};
const schema33 = { type: "string" };
const schema34 = { type: "array", items: { type: "string" } };
const schema35 = { type: "array", items: { type: "string" } };
const schema36 = {
  type: "string",
  pattern: "^[A-Z]{2}$",
  patternErrorMessage: "a country is two upper-case letters, such as ES",
};
const schema37 = { type: "string" };
const schema38 = { type: "string" };
const schema39 = {
  type: "string",
  pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$",
  patternErrorMessage: 'a key is up to 64 letters, digits, "_", "." and "-", and starts with a letter or digit',
};
const schema160 = { enum: ["error", "warn", "off"] };
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$", "u");
const pattern5 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]{0,63}$", "u");
const pattern6 = new RegExp("^[A-Z]{2}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$", "u");
const schema40 = {
  type: "object",
  additionalProperties: false,
  properties: {
    uid: {
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$",
      patternErrorMessage: 'a uid is up to 128 letters, digits, "_", "." and "-", and starts with a letter or digit',
    },
    token: { $ref: "#/$defs/token" },
    sandbox: { $ref: "#/$defs/flag" },
    expect: { $ref: "#/$defs/projectSettings" },
    datasources: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/datasource" },
    },
    attributes: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/attribute" },
    },
    events: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/event" },
    },
    senders: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/sender" },
    },
    segments: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/segment" },
    },
    campaigns: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/campaign" },
    },
    automations: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/automation" },
    },
  },
};
const schema42 = { type: "boolean" };
const schema53 = {
  type: "string",
  pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$",
  patternErrorMessage: 'a key is 1 to 128 characters without "/" and control characters',
};
const schema83 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: { from: { type: "string" }, id: { type: "string" }, status: { type: "string" } },
};
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$", "u");
const pattern15 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$", "u");
const schema43 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    name: { type: "string" },
    description: { type: "string" },
    locale: { $ref: "#/$defs/locale" },
    timezone: { $ref: "#/$defs/timezone" },
    projectType: { type: "string" },
    projectStatus: { type: "string" },
    uniqueAttributes: { type: "array", items: { type: "string" } },
    defaultSmsSender: { type: "string" },
    generalConfig: { type: "object", additionalProperties: true },
    attributionConfig: { type: "object", additionalProperties: true },
    testSmsNumbers: { type: "array", items: { type: "string" } },
    businessType: { type: "string" },
    businessUrl: { type: "string" },
    shortTrackingDomain: { type: "string" },
    unsubscribeTrackingDomain: { type: "string" },
  },
};

function validate22(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema43.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema43.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      if (typeof data.name !== "string") {
        const err2 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err3 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.locale !== undefined && func0.call(data, "locale")) {
      if (typeof data.locale !== "string") {
        const err4 = {
          instancePath: instancePath + "/locale",
          schemaPath: "#/$defs/locale/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.timezone !== undefined && func0.call(data, "timezone")) {
      if (typeof data.timezone !== "string") {
        const err5 = {
          instancePath: instancePath + "/timezone",
          schemaPath: "#/$defs/timezone/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.projectType !== undefined && func0.call(data, "projectType")) {
      if (typeof data.projectType !== "string") {
        const err6 = {
          instancePath: instancePath + "/projectType",
          schemaPath: "#/properties/projectType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.projectStatus !== undefined && func0.call(data, "projectStatus")) {
      if (typeof data.projectStatus !== "string") {
        const err7 = {
          instancePath: instancePath + "/projectStatus",
          schemaPath: "#/properties/projectStatus/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.uniqueAttributes !== undefined && func0.call(data, "uniqueAttributes")) {
      let data6 = data.uniqueAttributes;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data6[i0] !== "string") {
            const err8 = {
              instancePath: instancePath + "/uniqueAttributes/" + i0,
              schemaPath: "#/properties/uniqueAttributes/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = {
          instancePath: instancePath + "/uniqueAttributes",
          schemaPath: "#/properties/uniqueAttributes/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.defaultSmsSender !== undefined && func0.call(data, "defaultSmsSender")) {
      if (typeof data.defaultSmsSender !== "string") {
        const err10 = {
          instancePath: instancePath + "/defaultSmsSender",
          schemaPath: "#/properties/defaultSmsSender/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.generalConfig !== undefined && func0.call(data, "generalConfig")) {
      let data9 = data.generalConfig;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
      } else {
        const err11 = {
          instancePath: instancePath + "/generalConfig",
          schemaPath: "#/properties/generalConfig/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.attributionConfig !== undefined && func0.call(data, "attributionConfig")) {
      let data10 = data.attributionConfig;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
      } else {
        const err12 = {
          instancePath: instancePath + "/attributionConfig",
          schemaPath: "#/properties/attributionConfig/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.testSmsNumbers !== undefined && func0.call(data, "testSmsNumbers")) {
      let data11 = data.testSmsNumbers;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data11[i1] !== "string") {
            const err13 = {
              instancePath: instancePath + "/testSmsNumbers/" + i1,
              schemaPath: "#/properties/testSmsNumbers/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/testSmsNumbers",
          schemaPath: "#/properties/testSmsNumbers/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.businessType !== undefined && func0.call(data, "businessType")) {
      if (typeof data.businessType !== "string") {
        const err15 = {
          instancePath: instancePath + "/businessType",
          schemaPath: "#/properties/businessType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.businessUrl !== undefined && func0.call(data, "businessUrl")) {
      if (typeof data.businessUrl !== "string") {
        const err16 = {
          instancePath: instancePath + "/businessUrl",
          schemaPath: "#/properties/businessUrl/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.shortTrackingDomain !== undefined && func0.call(data, "shortTrackingDomain")) {
      if (typeof data.shortTrackingDomain !== "string") {
        const err17 = {
          instancePath: instancePath + "/shortTrackingDomain",
          schemaPath: "#/properties/shortTrackingDomain/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.unsubscribeTrackingDomain !== undefined && func0.call(data, "unsubscribeTrackingDomain")) {
      if (typeof data.unsubscribeTrackingDomain !== "string") {
        const err18 = {
          instancePath: instancePath + "/unsubscribeTrackingDomain",
          schemaPath: "#/properties/unsubscribeTrackingDomain/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema47 = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    id: {
      type: "string",
      pattern: "^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$",
      patternErrorMessage:
        'an id is letters, digits, "_" and "-"; "dsapi" is no id but the platform\'s word for whichever datasource comes first',
    },
    name: { type: "string", pattern: "\\S", patternErrorMessage: "a name has at least one visible character" },
    description: { $ref: "#/$defs/datasourceDescription" },
    audienceTags: { $ref: "#/$defs/audienceTags" },
    tags: { $ref: "#/$defs/datasourceTags" },
    defaultCountry: {
      type: ["string", "null"],
      pattern: "^[A-Z]{2}$",
      patternErrorMessage: "a country is two upper-case letters, such as ES",
    },
    locale: { type: ["string", "null"] },
    timezone: { type: ["string", "null"] },
    token: { type: "array", items: { $ref: "#/$defs/sink" } },
    contracts: { type: "array", items: { $ref: "#/$defs/contract" } },
  },
};
const schema51 = {
  type: "object",
  additionalProperties: false,
  properties: {
    envFile: { type: "string" },
    name: {
      type: "string",
      pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
      patternErrorMessage: 'a variable\'s name is letters, digits and "_", and does not start with a digit',
    },
    file: { type: "string" },
    command: { type: "array", minItems: 1, items: { type: "string" } },
    verify: { type: "array", minItems: 1, items: { type: "string" } },
  },
  oneOf: [{ required: ["envFile"] }, { required: ["file"] }, { required: ["command"] }],
  dependentRequired: { envFile: ["name"], name: ["envFile"], verify: ["command"] },
};
const schema52 = {
  type: "object",
  additionalProperties: false,
  required: ["stream", "files"],
  properties: {
    stream: { enum: ["contacts", "events"] },
    files: { type: "string" },
    expect: { enum: ["accept", "reject"] },
    rule: { type: "string" },
  },
};
const pattern11 = new RegExp("^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$", "u");
const pattern12 = new RegExp("\\S", "u");
const pattern14 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");

function validate24(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined || !func0.call(data, "name")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema47.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern11.test(data0)) {
          const err2 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/properties/id/pattern",
            keyword: "pattern",
            params: { pattern: "^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$" },
            message: 'must match pattern "' + "^(?!dsapi$)[A-Za-z0-9_\\-]{1,128}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (!pattern12.test(data1)) {
          const err4 = {
            instancePath: instancePath + "/name",
            schemaPath: "#/properties/name/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err6 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/$defs/datasourceDescription/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.audienceTags !== undefined && func0.call(data, "audienceTags")) {
      let data3 = data.audienceTags;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data3[i0] !== "string") {
            const err7 = {
              instancePath: instancePath + "/audienceTags/" + i0,
              schemaPath: "#/$defs/audienceTags/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/audienceTags",
          schemaPath: "#/$defs/audienceTags/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.tags !== undefined && func0.call(data, "tags")) {
      let data5 = data.tags;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data5[i1] !== "string") {
            const err9 = {
              instancePath: instancePath + "/tags/" + i1,
              schemaPath: "#/$defs/datasourceTags/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/tags",
          schemaPath: "#/$defs/datasourceTags/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.defaultCountry !== undefined && func0.call(data, "defaultCountry")) {
      let data7 = data.defaultCountry;
      if (typeof data7 !== "string" && data7 !== null) {
        const err11 = {
          instancePath: instancePath + "/defaultCountry",
          schemaPath: "#/properties/defaultCountry/type",
          keyword: "type",
          params: { type: schema47.properties.defaultCountry.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (!pattern6.test(data7)) {
          const err12 = {
            instancePath: instancePath + "/defaultCountry",
            schemaPath: "#/properties/defaultCountry/pattern",
            keyword: "pattern",
            params: { pattern: "^[A-Z]{2}$" },
            message: 'must match pattern "' + "^[A-Z]{2}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.locale !== undefined && func0.call(data, "locale")) {
      let data8 = data.locale;
      if (typeof data8 !== "string" && data8 !== null) {
        const err13 = {
          instancePath: instancePath + "/locale",
          schemaPath: "#/properties/locale/type",
          keyword: "type",
          params: { type: schema47.properties.locale.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timezone !== undefined && func0.call(data, "timezone")) {
      let data9 = data.timezone;
      if (typeof data9 !== "string" && data9 !== null) {
        const err14 = {
          instancePath: instancePath + "/timezone",
          schemaPath: "#/properties/timezone/type",
          keyword: "type",
          params: { type: schema47.properties.timezone.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data10 = data.token;
      if (Array.isArray(data10)) {
        const len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data11 = data10[i2];
          const _errs30 = errors;
          let valid11 = false;
          let passing0 = null;
          const _errs31 = errors;
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.envFile === undefined || !func0.call(data11, "envFile")) {
              const err15 = {
                instancePath: instancePath + "/token/" + i2,
                schemaPath: "#/$defs/sink/oneOf/0/required",
                keyword: "required",
                params: { missingProperty: "envFile" },
                message: "must have required property '" + "envFile" + "'",
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
          var _valid0 = _errs31 === errors;
          if (_valid0) {
            valid11 = true;
            passing0 = 0;
          }
          const _errs32 = errors;
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.file === undefined || !func0.call(data11, "file")) {
              const err16 = {
                instancePath: instancePath + "/token/" + i2,
                schemaPath: "#/$defs/sink/oneOf/1/required",
                keyword: "required",
                params: { missingProperty: "file" },
                message: "must have required property '" + "file" + "'",
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
          var _valid0 = _errs32 === errors;
          if (_valid0 && valid11) {
            valid11 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid11 = true;
              passing0 = 1;
            }
            const _errs33 = errors;
            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
              if (data11.command === undefined || !func0.call(data11, "command")) {
                const err17 = {
                  instancePath: instancePath + "/token/" + i2,
                  schemaPath: "#/$defs/sink/oneOf/2/required",
                  keyword: "required",
                  params: { missingProperty: "command" },
                  message: "must have required property '" + "command" + "'",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            var _valid0 = _errs33 === errors;
            if (_valid0 && valid11) {
              valid11 = false;
              passing0 = [passing0, 2];
            } else {
              if (_valid0) {
                valid11 = true;
                passing0 = 2;
              }
            }
          }
          if (!valid11) {
            const err18 = {
              instancePath: instancePath + "/token/" + i2,
              schemaPath: "#/$defs/sink/oneOf",
              keyword: "oneOf",
              params: { passingSchemas: passing0 },
              message: "must match exactly one schema in oneOf",
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          } else {
            errors = _errs30;
            if (vErrors !== null) {
              if (_errs30) {
                vErrors.length = _errs30;
              } else {
                vErrors = null;
              }
            }
          }
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key1 of Object.keys(data11)) {
              if (!(
                key1 === "envFile" ||
                key1 === "name" ||
                key1 === "file" ||
                key1 === "command" ||
                key1 === "verify"
              )) {
                const err19 = {
                  instancePath: instancePath + "/token/" + i2,
                  schemaPath: "#/$defs/sink/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data11.envFile !== undefined && func0.call(data11, "envFile")) {
              if (typeof data11.envFile !== "string") {
                const err20 = {
                  instancePath: instancePath + "/token/" + i2 + "/envFile",
                  schemaPath: "#/$defs/sink/properties/envFile/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data11.name !== undefined && func0.call(data11, "name")) {
              let data13 = data11.name;
              if (typeof data13 === "string") {
                if (!pattern14.test(data13)) {
                  const err21 = {
                    instancePath: instancePath + "/token/" + i2 + "/name",
                    schemaPath: "#/$defs/sink/properties/name/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
                    message: 'must match pattern "' + "^[A-Za-z_][A-Za-z0-9_]{0,127}$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = {
                  instancePath: instancePath + "/token/" + i2 + "/name",
                  schemaPath: "#/$defs/sink/properties/name/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data11.file !== undefined && func0.call(data11, "file")) {
              if (typeof data11.file !== "string") {
                const err23 = {
                  instancePath: instancePath + "/token/" + i2 + "/file",
                  schemaPath: "#/$defs/sink/properties/file/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data11.command !== undefined && func0.call(data11, "command")) {
              let data15 = data11.command;
              if (Array.isArray(data15)) {
                if (data15.length < 1) {
                  const err24 = {
                    instancePath: instancePath + "/token/" + i2 + "/command",
                    schemaPath: "#/$defs/sink/properties/command/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                const len3 = data15.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (typeof data15[i3] !== "string") {
                    const err25 = {
                      instancePath: instancePath + "/token/" + i2 + "/command/" + i3,
                      schemaPath: "#/$defs/sink/properties/command/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = {
                  instancePath: instancePath + "/token/" + i2 + "/command",
                  schemaPath: "#/$defs/sink/properties/command/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data11.verify !== undefined && func0.call(data11, "verify")) {
              let data17 = data11.verify;
              if (Array.isArray(data17)) {
                if (data17.length < 1) {
                  const err27 = {
                    instancePath: instancePath + "/token/" + i2 + "/verify",
                    schemaPath: "#/$defs/sink/properties/verify/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    message: "must NOT have fewer than 1 items",
                  };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                const len4 = data17.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  if (typeof data17[i4] !== "string") {
                    const err28 = {
                      instancePath: instancePath + "/token/" + i2 + "/verify/" + i4,
                      schemaPath: "#/$defs/sink/properties/verify/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              } else {
                const err29 = {
                  instancePath: instancePath + "/token/" + i2 + "/verify",
                  schemaPath: "#/$defs/sink/properties/verify/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data11.envFile !== undefined && func0.call(data11, "envFile")) {
              if (data11.name === undefined || !func0.call(data11, "name")) {
                const err30 = {
                  instancePath: instancePath + "/token/" + i2,
                  schemaPath: "#/$defs/sink/dependentRequired",
                  keyword: "dependentRequired",
                  params: { property: "envFile", missingProperty: "name", depsCount: 1, deps: "name" },
                  message: "must have property name when property envFile is present",
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data11.name !== undefined && func0.call(data11, "name")) {
              if (data11.envFile === undefined || !func0.call(data11, "envFile")) {
                const err31 = {
                  instancePath: instancePath + "/token/" + i2,
                  schemaPath: "#/$defs/sink/dependentRequired",
                  keyword: "dependentRequired",
                  params: { property: "name", missingProperty: "envFile", depsCount: 1, deps: "envFile" },
                  message: "must have property envFile when property name is present",
                };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data11.verify !== undefined && func0.call(data11, "verify")) {
              if (data11.command === undefined || !func0.call(data11, "command")) {
                const err32 = {
                  instancePath: instancePath + "/token/" + i2,
                  schemaPath: "#/$defs/sink/dependentRequired",
                  keyword: "dependentRequired",
                  params: { property: "verify", missingProperty: "command", depsCount: 1, deps: "command" },
                  message: "must have property command when property verify is present",
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = {
              instancePath: instancePath + "/token/" + i2,
              schemaPath: "#/$defs/sink/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/properties/token/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.contracts !== undefined && func0.call(data, "contracts")) {
      let data19 = data.contracts;
      if (Array.isArray(data19)) {
        const len5 = data19.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data20 = data19[i5];
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.stream === undefined || !func0.call(data20, "stream")) {
              const err35 = {
                instancePath: instancePath + "/contracts/" + i5,
                schemaPath: "#/$defs/contract/required",
                keyword: "required",
                params: { missingProperty: "stream" },
                message: "must have required property '" + "stream" + "'",
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data20.files === undefined || !func0.call(data20, "files")) {
              const err36 = {
                instancePath: instancePath + "/contracts/" + i5,
                schemaPath: "#/$defs/contract/required",
                keyword: "required",
                params: { missingProperty: "files" },
                message: "must have required property '" + "files" + "'",
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            for (const key2 of Object.keys(data20)) {
              if (!(key2 === "stream" || key2 === "files" || key2 === "expect" || key2 === "rule")) {
                const err37 = {
                  instancePath: instancePath + "/contracts/" + i5,
                  schemaPath: "#/$defs/contract/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key2 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data20.stream !== undefined && func0.call(data20, "stream")) {
              let data21 = data20.stream;
              if (!(data21 === "contacts" || data21 === "events")) {
                const err38 = {
                  instancePath: instancePath + "/contracts/" + i5 + "/stream",
                  schemaPath: "#/$defs/contract/properties/stream/enum",
                  keyword: "enum",
                  params: { allowedValues: schema52.properties.stream.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data20.files !== undefined && func0.call(data20, "files")) {
              if (typeof data20.files !== "string") {
                const err39 = {
                  instancePath: instancePath + "/contracts/" + i5 + "/files",
                  schemaPath: "#/$defs/contract/properties/files/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data20.expect !== undefined && func0.call(data20, "expect")) {
              let data23 = data20.expect;
              if (!(data23 === "accept" || data23 === "reject")) {
                const err40 = {
                  instancePath: instancePath + "/contracts/" + i5 + "/expect",
                  schemaPath: "#/$defs/contract/properties/expect/enum",
                  keyword: "enum",
                  params: { allowedValues: schema52.properties.expect.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
            if (data20.rule !== undefined && func0.call(data20, "rule")) {
              if (typeof data20.rule !== "string") {
                const err41 = {
                  instancePath: instancePath + "/contracts/" + i5 + "/rule",
                  schemaPath: "#/$defs/contract/properties/rule/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
          } else {
            const err42 = {
              instancePath: instancePath + "/contracts/" + i5,
              schemaPath: "#/$defs/contract/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + "/contracts",
          schemaPath: "#/properties/contracts/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema54 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    dataType: { $ref: "#/$defs/dataType" },
    visualType: { $ref: "#/$defs/visualType" },
    enabled: { $ref: "#/$defs/flag" },
    readonly: { $ref: "#/$defs/flag" },
    visible: { $ref: "#/$defs/flag" },
    unique: { $ref: "#/$defs/flag" },
    custom: { $ref: "#/$defs/flag" },
    internal: { $ref: "#/$defs/flag" },
    multivalue: { $ref: "#/$defs/valueCount" },
    mappeable: { $ref: "#/$defs/flag" },
    eventBased: { $ref: "#/$defs/flag" },
    required: { $ref: "#/$defs/flag" },
    maxLength: { $ref: "#/$defs/maxLength" },
    format: { $ref: "#/$defs/format" },
  },
};
const schema55 = { type: "string" };
const schema56 = { type: "string" };
const schema63 = { type: "integer", minimum: 1, maximum: 1000000 };
const schema67 = { type: "integer", minimum: 1, maximum: 1000000 };
const schema68 = {
  enum: ["email", "phone", "country", "currency", "language", "locale", "datetime", "date", "url", "geopoint"],
};

function validate26(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema54.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema54.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.dataType !== undefined && func0.call(data, "dataType")) {
      if (typeof data.dataType !== "string") {
        const err2 = {
          instancePath: instancePath + "/dataType",
          schemaPath: "#/$defs/dataType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.visualType !== undefined && func0.call(data, "visualType")) {
      if (typeof data.visualType !== "string") {
        const err3 = {
          instancePath: instancePath + "/visualType",
          schemaPath: "#/$defs/visualType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.enabled !== undefined && func0.call(data, "enabled")) {
      if (typeof data.enabled !== "boolean") {
        const err4 = {
          instancePath: instancePath + "/enabled",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.readonly !== undefined && func0.call(data, "readonly")) {
      if (typeof data.readonly !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/readonly",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.visible !== undefined && func0.call(data, "visible")) {
      if (typeof data.visible !== "boolean") {
        const err6 = {
          instancePath: instancePath + "/visible",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.unique !== undefined && func0.call(data, "unique")) {
      if (typeof data.unique !== "boolean") {
        const err7 = {
          instancePath: instancePath + "/unique",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.custom !== undefined && func0.call(data, "custom")) {
      if (typeof data.custom !== "boolean") {
        const err8 = {
          instancePath: instancePath + "/custom",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.internal !== undefined && func0.call(data, "internal")) {
      if (typeof data.internal !== "boolean") {
        const err9 = {
          instancePath: instancePath + "/internal",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.multivalue !== undefined && func0.call(data, "multivalue")) {
      let data8 = data.multivalue;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        const err10 = {
          instancePath: instancePath + "/multivalue",
          schemaPath: "#/$defs/valueCount/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1000000 || isNaN(data8)) {
          const err11 = {
            instancePath: instancePath + "/multivalue",
            schemaPath: "#/$defs/valueCount/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1000000 },
            message: "must be <= 1000000",
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          const err12 = {
            instancePath: instancePath + "/multivalue",
            schemaPath: "#/$defs/valueCount/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.mappeable !== undefined && func0.call(data, "mappeable")) {
      if (typeof data.mappeable !== "boolean") {
        const err13 = {
          instancePath: instancePath + "/mappeable",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.eventBased !== undefined && func0.call(data, "eventBased")) {
      if (typeof data.eventBased !== "boolean") {
        const err14 = {
          instancePath: instancePath + "/eventBased",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.required !== undefined && func0.call(data, "required")) {
      if (typeof data.required !== "boolean") {
        const err15 = {
          instancePath: instancePath + "/required",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.maxLength !== undefined && func0.call(data, "maxLength")) {
      let data12 = data.maxLength;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        const err16 = {
          instancePath: instancePath + "/maxLength",
          schemaPath: "#/$defs/maxLength/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 1000000 || isNaN(data12)) {
          const err17 = {
            instancePath: instancePath + "/maxLength",
            schemaPath: "#/$defs/maxLength/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1000000 },
            message: "must be <= 1000000",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data12 < 1 || isNaN(data12)) {
          const err18 = {
            instancePath: instancePath + "/maxLength",
            schemaPath: "#/$defs/maxLength/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.format !== undefined && func0.call(data, "format")) {
      let data13 = data.format;
      if (!(
        data13 === "email" ||
        data13 === "phone" ||
        data13 === "country" ||
        data13 === "currency" ||
        data13 === "language" ||
        data13 === "locale" ||
        data13 === "datetime" ||
        data13 === "date" ||
        data13 === "url" ||
        data13 === "geopoint"
      )) {
        const err19 = {
          instancePath: instancePath + "/format",
          schemaPath: "#/$defs/format/enum",
          keyword: "enum",
          params: { allowedValues: schema68.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema70 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    category: { type: "string" },
    attribution: { $ref: "#/$defs/flag" },
    automation: { $ref: "#/$defs/flag" },
    important: { $ref: "#/$defs/flag" },
    parameters: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/parameter" },
    },
  },
};
const schema75 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    dataType: { $ref: "#/$defs/dataType" },
    visualType: { $ref: "#/$defs/visualType" },
    required: { $ref: "#/$defs/flag" },
    multiValue: { $ref: "#/$defs/valueCount" },
    maxLength: { $ref: "#/$defs/maxLength" },
    format: { $ref: "#/$defs/format" },
  },
};

function validate29(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema75.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "dataType" ||
        key0 === "visualType" ||
        key0 === "required" ||
        key0 === "multiValue" ||
        key0 === "maxLength" ||
        key0 === "format"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.dataType !== undefined && func0.call(data, "dataType")) {
      if (typeof data.dataType !== "string") {
        const err2 = {
          instancePath: instancePath + "/dataType",
          schemaPath: "#/$defs/dataType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.visualType !== undefined && func0.call(data, "visualType")) {
      if (typeof data.visualType !== "string") {
        const err3 = {
          instancePath: instancePath + "/visualType",
          schemaPath: "#/$defs/visualType/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.required !== undefined && func0.call(data, "required")) {
      if (typeof data.required !== "boolean") {
        const err4 = {
          instancePath: instancePath + "/required",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.multiValue !== undefined && func0.call(data, "multiValue")) {
      let data3 = data.multiValue;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err5 = {
          instancePath: instancePath + "/multiValue",
          schemaPath: "#/$defs/valueCount/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 1000000 || isNaN(data3)) {
          const err6 = {
            instancePath: instancePath + "/multiValue",
            schemaPath: "#/$defs/valueCount/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1000000 },
            message: "must be <= 1000000",
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err7 = {
            instancePath: instancePath + "/multiValue",
            schemaPath: "#/$defs/valueCount/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.maxLength !== undefined && func0.call(data, "maxLength")) {
      let data4 = data.maxLength;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err8 = {
          instancePath: instancePath + "/maxLength",
          schemaPath: "#/$defs/maxLength/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1000000 || isNaN(data4)) {
          const err9 = {
            instancePath: instancePath + "/maxLength",
            schemaPath: "#/$defs/maxLength/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 1000000 },
            message: "must be <= 1000000",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          const err10 = {
            instancePath: instancePath + "/maxLength",
            schemaPath: "#/$defs/maxLength/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.format !== undefined && func0.call(data, "format")) {
      let data5 = data.format;
      if (!(
        data5 === "email" ||
        data5 === "phone" ||
        data5 === "country" ||
        data5 === "currency" ||
        data5 === "language" ||
        data5 === "locale" ||
        data5 === "datetime" ||
        data5 === "date" ||
        data5 === "url" ||
        data5 === "geopoint"
      )) {
        const err11 = {
          instancePath: instancePath + "/format",
          schemaPath: "#/$defs/format/enum",
          keyword: "enum",
          params: { allowedValues: schema68.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate28(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema70.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "category" ||
        key0 === "attribution" ||
        key0 === "automation" ||
        key0 === "important" ||
        key0 === "parameters"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.category !== undefined && func0.call(data, "category")) {
      if (typeof data.category !== "string") {
        const err2 = {
          instancePath: instancePath + "/category",
          schemaPath: "#/properties/category/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.attribution !== undefined && func0.call(data, "attribution")) {
      if (typeof data.attribution !== "boolean") {
        const err3 = {
          instancePath: instancePath + "/attribution",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.automation !== undefined && func0.call(data, "automation")) {
      if (typeof data.automation !== "boolean") {
        const err4 = {
          instancePath: instancePath + "/automation",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.important !== undefined && func0.call(data, "important")) {
      if (typeof data.important !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/important",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.parameters !== undefined && func0.call(data, "parameters")) {
      let data4 = data.parameters;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
        const err6 = {
          instancePath: instancePath + "/parameters",
          schemaPath: "#/properties/parameters/type",
          keyword: "type",
          params: { type: schema70.properties.parameters.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 of Object.keys(data4)) {
          const _errs15 = errors;
          if (typeof key1 === "string") {
            if (!pattern15.test(key1)) {
              const err7 = {
                instancePath: instancePath + "/parameters",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = {
              instancePath: instancePath + "/parameters",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key1,
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          var valid4 = _errs15 === errors;
          if (!valid4) {
            const err9 = {
              instancePath: instancePath + "/parameters",
              schemaPath: "#/properties/parameters/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data4)) {
          if (
            !validate29(data4[key2], {
              instancePath: instancePath + "/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data4,
              parentDataProperty: key2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema85 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    uid: { type: "string" },
    name: { type: "string" },
    type: { type: "string" },
    fields: { $ref: "#/$defs/openFields" },
  },
};
const schema86 = { type: "object", additionalProperties: true };

function validate32(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema85.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "uid" || key0 === "name" || key0 === "type" || key0 === "fields")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.uid !== undefined && func0.call(data, "uid")) {
      if (typeof data.uid !== "string") {
        const err2 = {
          instancePath: instancePath + "/uid",
          schemaPath: "#/properties/uid/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      if (typeof data.name !== "string") {
        const err3 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.type !== undefined && func0.call(data, "type")) {
      if (typeof data.type !== "string") {
        const err4 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.fields !== undefined && func0.call(data, "fields")) {
      let data3 = data.fields;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
      } else {
        const err5 = {
          instancePath: instancePath + "/fields",
          schemaPath: "#/$defs/openFields/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema88 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { type: "string" },
    title: { type: "string" },
    status: { type: "string" },
    purpose: { type: "string" },
    fields: { $ref: "#/$defs/openFields" },
  },
};

function validate34(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema88.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "title" || key0 === "status" || key0 === "purpose" || key0 === "fields")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      if (typeof data.id !== "string") {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.title !== undefined && func0.call(data, "title")) {
      if (typeof data.title !== "string") {
        const err3 = {
          instancePath: instancePath + "/title",
          schemaPath: "#/properties/title/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.status !== undefined && func0.call(data, "status")) {
      if (typeof data.status !== "string") {
        const err4 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.purpose !== undefined && func0.call(data, "purpose")) {
      if (typeof data.purpose !== "string") {
        const err5 = {
          instancePath: instancePath + "/purpose",
          schemaPath: "#/properties/purpose/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.fields !== undefined && func0.call(data, "fields")) {
      let data4 = data.fields;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
      } else {
        const err6 = {
          instancePath: instancePath + "/fields",
          schemaPath: "#/$defs/openFields/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema91 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { type: "string" },
    title: { type: "string" },
    status: { type: "string" },
    purpose: { type: "string" },
    fields: { $ref: "#/$defs/openFields" },
  },
};

function validate36(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema91.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "title" || key0 === "status" || key0 === "purpose" || key0 === "fields")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      if (typeof data.id !== "string") {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.title !== undefined && func0.call(data, "title")) {
      if (typeof data.title !== "string") {
        const err3 = {
          instancePath: instancePath + "/title",
          schemaPath: "#/properties/title/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.status !== undefined && func0.call(data, "status")) {
      if (typeof data.status !== "string") {
        const err4 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.purpose !== undefined && func0.call(data, "purpose")) {
      if (typeof data.purpose !== "string") {
        const err5 = {
          instancePath: instancePath + "/purpose",
          schemaPath: "#/properties/purpose/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.fields !== undefined && func0.call(data, "fields")) {
      let data4 = data.fields;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
      } else {
        const err6 = {
          instancePath: instancePath + "/fields",
          schemaPath: "#/$defs/openFields/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate21(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema40.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uid !== undefined && func0.call(data, "uid")) {
      let data0 = data.uid;
      if (typeof data0 === "string") {
        if (!pattern8.test(data0)) {
          const err1 = {
            instancePath: instancePath + "/uid",
            schemaPath: "#/properties/uid/pattern",
            keyword: "pattern",
            params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$" },
            message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,127}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + "/uid",
          schemaPath: "#/properties/uid/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data1 = data.token;
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err3 = {
            instancePath: instancePath + "/token",
            schemaPath: "#/$defs/token/pattern",
            keyword: "pattern",
            params: { pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" },
            message: 'must match pattern "' + "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/$defs/token/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.sandbox !== undefined && func0.call(data, "sandbox")) {
      if (typeof data.sandbox !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/sandbox",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.expect !== undefined && func0.call(data, "expect")) {
      if (
        !validate22(data.expect, {
          instancePath: instancePath + "/expect",
          parentData: data,
          parentDataProperty: "expect",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.datasources !== undefined && func0.call(data, "datasources")) {
      let data4 = data.datasources;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
        const err6 = {
          instancePath: instancePath + "/datasources",
          schemaPath: "#/properties/datasources/type",
          keyword: "type",
          params: { type: schema40.properties.datasources.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 of Object.keys(data4)) {
          const _errs13 = errors;
          if (typeof key1 === "string") {
            if (!pattern7.test(key1)) {
              const err7 = {
                instancePath: instancePath + "/datasources",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = {
              instancePath: instancePath + "/datasources",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key1,
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          var valid3 = _errs13 === errors;
          if (!valid3) {
            const err9 = {
              instancePath: instancePath + "/datasources",
              schemaPath: "#/properties/datasources/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data4)) {
          if (
            !validate24(data4[key2], {
              instancePath: instancePath + "/datasources/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data4,
              parentDataProperty: key2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.attributes !== undefined && func0.call(data, "attributes")) {
      let data6 = data.attributes;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
        const err10 = {
          instancePath: instancePath + "/attributes",
          schemaPath: "#/properties/attributes/type",
          keyword: "type",
          params: { type: schema40.properties.attributes.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key3 of Object.keys(data6)) {
          const _errs20 = errors;
          if (typeof key3 === "string") {
            if (!pattern15.test(key3)) {
              const err11 = {
                instancePath: instancePath + "/attributes",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key3,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = {
              instancePath: instancePath + "/attributes",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key3,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          var valid6 = _errs20 === errors;
          if (!valid6) {
            const err13 = {
              instancePath: instancePath + "/attributes",
              schemaPath: "#/properties/attributes/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key3 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        for (const key4 of Object.keys(data6)) {
          if (
            !validate26(data6[key4], {
              instancePath: instancePath + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data6,
              parentDataProperty: key4,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.events !== undefined && func0.call(data, "events")) {
      let data8 = data.events;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
        const err14 = {
          instancePath: instancePath + "/events",
          schemaPath: "#/properties/events/type",
          keyword: "type",
          params: { type: schema40.properties.events.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key5 of Object.keys(data8)) {
          const _errs27 = errors;
          if (typeof key5 === "string") {
            if (!pattern15.test(key5)) {
              const err15 = {
                instancePath: instancePath + "/events",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key5,
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = {
              instancePath: instancePath + "/events",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key5,
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          var valid9 = _errs27 === errors;
          if (!valid9) {
            const err17 = {
              instancePath: instancePath + "/events",
              schemaPath: "#/properties/events/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key5 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        for (const key6 of Object.keys(data8)) {
          if (
            !validate28(data8[key6], {
              instancePath: instancePath + "/events/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data8,
              parentDataProperty: key6,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.senders !== undefined && func0.call(data, "senders")) {
      let data10 = data.senders;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)) && data10 !== null) {
        const err18 = {
          instancePath: instancePath + "/senders",
          schemaPath: "#/properties/senders/type",
          keyword: "type",
          params: { type: schema40.properties.senders.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (const key7 of Object.keys(data10)) {
          const _errs34 = errors;
          if (typeof key7 === "string") {
            if (!pattern15.test(key7)) {
              const err19 = {
                instancePath: instancePath + "/senders",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key7,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = {
              instancePath: instancePath + "/senders",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key7,
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          var valid12 = _errs34 === errors;
          if (!valid12) {
            const err21 = {
              instancePath: instancePath + "/senders",
              schemaPath: "#/properties/senders/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key7 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        for (const key8 of Object.keys(data10)) {
          let data11 = data10[key8];
          if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
            const err22 = {
              instancePath: instancePath + "/senders/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/$defs/sender/type",
              keyword: "type",
              params: { type: schema83.type },
              message: "must be object,null",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key9 of Object.keys(data11)) {
              if (!(key9 === "from" || key9 === "id" || key9 === "status")) {
                const err23 = {
                  instancePath: instancePath + "/senders/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/sender/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key9 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data11.from !== undefined && func0.call(data11, "from")) {
              if (typeof data11.from !== "string") {
                const err24 = {
                  instancePath: instancePath + "/senders/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
                  schemaPath: "#/$defs/sender/properties/from/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data11.id !== undefined && func0.call(data11, "id")) {
              if (typeof data11.id !== "string") {
                const err25 = {
                  instancePath: instancePath + "/senders/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
                  schemaPath: "#/$defs/sender/properties/id/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data11.status !== undefined && func0.call(data11, "status")) {
              if (typeof data11.status !== "string") {
                const err26 = {
                  instancePath: instancePath + "/senders/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/status",
                  schemaPath: "#/$defs/sender/properties/status/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.segments !== undefined && func0.call(data, "segments")) {
      let data15 = data.segments;
      if (!(data15 && typeof data15 == "object" && !Array.isArray(data15)) && data15 !== null) {
        const err27 = {
          instancePath: instancePath + "/segments",
          schemaPath: "#/properties/segments/type",
          keyword: "type",
          params: { type: schema40.properties.segments.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key10 of Object.keys(data15)) {
          const _errs50 = errors;
          if (typeof key10 === "string") {
            if (!pattern15.test(key10)) {
              const err28 = {
                instancePath: instancePath + "/segments",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key10,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = {
              instancePath: instancePath + "/segments",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key10,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          var valid17 = _errs50 === errors;
          if (!valid17) {
            const err30 = {
              instancePath: instancePath + "/segments",
              schemaPath: "#/properties/segments/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key10 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        for (const key11 of Object.keys(data15)) {
          if (
            !validate32(data15[key11], {
              instancePath: instancePath + "/segments/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data15,
              parentDataProperty: key11,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.campaigns !== undefined && func0.call(data, "campaigns")) {
      let data17 = data.campaigns;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
        const err31 = {
          instancePath: instancePath + "/campaigns",
          schemaPath: "#/properties/campaigns/type",
          keyword: "type",
          params: { type: schema40.properties.campaigns.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key12 of Object.keys(data17)) {
          const _errs57 = errors;
          if (typeof key12 === "string") {
            if (!pattern15.test(key12)) {
              const err32 = {
                instancePath: instancePath + "/campaigns",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key12,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          } else {
            const err33 = {
              instancePath: instancePath + "/campaigns",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key12,
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
          var valid20 = _errs57 === errors;
          if (!valid20) {
            const err34 = {
              instancePath: instancePath + "/campaigns",
              schemaPath: "#/properties/campaigns/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key12 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        for (const key13 of Object.keys(data17)) {
          if (
            !validate34(data17[key13], {
              instancePath: instancePath + "/campaigns/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data17,
              parentDataProperty: key13,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.automations !== undefined && func0.call(data, "automations")) {
      let data19 = data.automations;
      if (!(data19 && typeof data19 == "object" && !Array.isArray(data19)) && data19 !== null) {
        const err35 = {
          instancePath: instancePath + "/automations",
          schemaPath: "#/properties/automations/type",
          keyword: "type",
          params: { type: schema40.properties.automations.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
        for (const key14 of Object.keys(data19)) {
          const _errs64 = errors;
          if (typeof key14 === "string") {
            if (!pattern15.test(key14)) {
              const err36 = {
                instancePath: instancePath + "/automations",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key14,
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          } else {
            const err37 = {
              instancePath: instancePath + "/automations",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key14,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          var valid23 = _errs64 === errors;
          if (!valid23) {
            const err38 = {
              instancePath: instancePath + "/automations",
              schemaPath: "#/properties/automations/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key14 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        for (const key15 of Object.keys(data19)) {
          if (
            !validate36(data19[key15], {
              instancePath: instancePath + "/automations/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data19,
              parentDataProperty: key15,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  } else {
    const err39 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err39];
    } else {
      vErrors.push(err39);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema94 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    token: { $ref: "#/$defs/attentiveToken" },
    url: { type: "string" },
    account: { $ref: "#/$defs/attentiveAccount" },
    maxSegmentMembers: { type: "integer", minimum: 1, maximum: 10000 },
    contracts: { type: "array", items: { $ref: "#/$defs/attentiveContract" } },
    attributes: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$",
        patternErrorMessage: "an attribute's name is 1 to 200 characters, none of them a control character",
      },
      additionalProperties: { $ref: "#/$defs/attentiveAttribute" },
    },
    eventTypes: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\"'(){}\\[\\]\\\\|,]{1,200}$",
        patternErrorMessage:
          "an event type's name is 1 to 200 characters, none of them a control character or one of \" ' ( ) { } [ ] \\ | ,",
      },
      additionalProperties: { $ref: "#/$defs/attentiveEventType" },
    },
  },
};
const schema95 = {
  type: "string",
  pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
  patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
};
const schema96 = {
  type: "object",
  additionalProperties: false,
  required: ["companyId"],
  properties: {
    companyId: {
      type: "string",
      pattern: "\\S",
      patternErrorMessage: "a company id has at least one visible character",
    },
    companyName: { type: "string" },
    domain: { type: "string" },
  },
};
const schema97 = {
  type: "object",
  additionalProperties: false,
  required: ["stream", "files"],
  properties: {
    stream: { enum: ["user-attributes", "bulk-user-attributes", "custom-events", "segment-members"] },
    files: { type: "string" },
    expect: { enum: ["accept", "reject"] },
    rule: { type: "string" },
  },
};
const pattern25 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$", "u");
const pattern26 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f\"'(){}\\[\\]\\\\|,]{1,200}$", "u");
const schema98 = {
  type: "object",
  additionalProperties: false,
  required: ["type"],
  properties: {
    type: { enum: ["number", "boolean", "enum", "string", "date"] },
    values: { $ref: "#/$defs/attentiveValues" },
    description: { type: "string" },
  },
};
const schema99 = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };

function validate40(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined || !func0.call(data, "type")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "type" || key0 === "values" || key0 === "description")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== undefined && func0.call(data, "type")) {
      let data0 = data.type;
      if (!(data0 === "number" || data0 === "boolean" || data0 === "enum" || data0 === "string" || data0 === "date")) {
        const err2 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/enum",
          keyword: "enum",
          params: { allowedValues: schema98.properties.type.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.values !== undefined && func0.call(data, "values")) {
      let data1 = data.values;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err3 = {
            instancePath: instancePath + "/values",
            schemaPath: "#/$defs/attentiveValues/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data1[i0] !== "string") {
            const err4 = {
              instancePath: instancePath + "/values/" + i0,
              schemaPath: "#/$defs/attentiveValues/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        let i1 = data1.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data1[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err5 = {
                instancePath: instancePath + "/values",
                schemaPath: "#/$defs/attentiveValues/uniqueItems",
                keyword: "uniqueItems",
                params: { i: i1, j: j0 },
                message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + "/values",
          schemaPath: "#/$defs/attentiveValues/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err7 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema100 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    description: { type: "string" },
    properties: {
      type: ["object", "null"],
      propertyNames: {
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f"{}\\[\\]\\\\|]{1,200}$',
        patternErrorMessage:
          "a property's key is 1 to 200 characters, none of them a control character or one of \" { } [ ] \\ |",
      },
      additionalProperties: { $ref: "#/$defs/attentiveProperty" },
    },
  },
};
const pattern27 = new RegExp('^[^\\u0000-\\u001f\\u007f-\\u009f"{}\\[\\]\\\\|]{1,200}$', "u");
const schema101 = {
  type: "object",
  additionalProperties: false,
  required: ["type"],
  properties: {
    type: { enum: ["number", "boolean", "enum", "string", "date", "list", "object"] },
    values: { $ref: "#/$defs/attentiveValues" },
    required: { $ref: "#/$defs/flag" },
    description: { type: "string" },
  },
};

function validate43(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined || !func0.call(data, "type")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "type" || key0 === "values" || key0 === "required" || key0 === "description")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== undefined && func0.call(data, "type")) {
      let data0 = data.type;
      if (!(
        data0 === "number" ||
        data0 === "boolean" ||
        data0 === "enum" ||
        data0 === "string" ||
        data0 === "date" ||
        data0 === "list" ||
        data0 === "object"
      )) {
        const err2 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/enum",
          keyword: "enum",
          params: { allowedValues: schema101.properties.type.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.values !== undefined && func0.call(data, "values")) {
      let data1 = data.values;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err3 = {
            instancePath: instancePath + "/values",
            schemaPath: "#/$defs/attentiveValues/minItems",
            keyword: "minItems",
            params: { limit: 1 },
            message: "must NOT have fewer than 1 items",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data1[i0] !== "string") {
            const err4 = {
              instancePath: instancePath + "/values/" + i0,
              schemaPath: "#/$defs/attentiveValues/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        let i1 = data1.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data1[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err5 = {
                instancePath: instancePath + "/values",
                schemaPath: "#/$defs/attentiveValues/uniqueItems",
                keyword: "uniqueItems",
                params: { i: i1, j: j0 },
                message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + "/values",
          schemaPath: "#/$defs/attentiveValues/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.required !== undefined && func0.call(data, "required")) {
      if (typeof data.required !== "boolean") {
        const err7 = {
          instancePath: instancePath + "/required",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err8 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate42(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema100.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "description" || key0 === "properties")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err2 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.properties !== undefined && func0.call(data, "properties")) {
      let data1 = data.properties;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
        const err3 = {
          instancePath: instancePath + "/properties",
          schemaPath: "#/properties/properties/type",
          keyword: "type",
          params: { type: schema100.properties.properties.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 of Object.keys(data1)) {
          const _errs6 = errors;
          if (typeof key1 === "string") {
            if (!pattern27.test(key1)) {
              const err4 = {
                instancePath: instancePath + "/properties",
                schemaPath: "#/properties/properties/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f"{}\\[\\]\\\\|]{1,200}$' },
                message: 'must match pattern "' + '^[^\\u0000-\\u001f\\u007f-\\u009f"{}\\[\\]\\\\|]{1,200}$' + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var valid1 = _errs6 === errors;
          if (!valid1) {
            const err5 = {
              instancePath: instancePath + "/properties",
              schemaPath: "#/properties/properties/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data1)) {
          if (
            !validate43(data1[key2], {
              instancePath: instancePath + "/properties/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data1,
              parentDataProperty: key2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate39(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema94.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "token" ||
        key0 === "url" ||
        key0 === "account" ||
        key0 === "maxSegmentMembers" ||
        key0 === "contracts" ||
        key0 === "attributes" ||
        key0 === "eventTypes"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err2 = {
            instancePath: instancePath + "/token",
            schemaPath: "#/$defs/attentiveToken/pattern",
            keyword: "pattern",
            params: { pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" },
            message: 'must match pattern "' + "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/$defs/attentiveToken/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.url !== undefined && func0.call(data, "url")) {
      if (typeof data.url !== "string") {
        const err4 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.account !== undefined && func0.call(data, "account")) {
      let data2 = data.account;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.companyId === undefined || !func0.call(data2, "companyId")) {
          const err5 = {
            instancePath: instancePath + "/account",
            schemaPath: "#/$defs/attentiveAccount/required",
            keyword: "required",
            params: { missingProperty: "companyId" },
            message: "must have required property '" + "companyId" + "'",
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key1 of Object.keys(data2)) {
          if (!(key1 === "companyId" || key1 === "companyName" || key1 === "domain")) {
            const err6 = {
              instancePath: instancePath + "/account",
              schemaPath: "#/$defs/attentiveAccount/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data2.companyId !== undefined && func0.call(data2, "companyId")) {
          let data3 = data2.companyId;
          if (typeof data3 === "string") {
            if (!pattern12.test(data3)) {
              const err7 = {
                instancePath: instancePath + "/account/companyId",
                schemaPath: "#/$defs/attentiveAccount/properties/companyId/pattern",
                keyword: "pattern",
                params: { pattern: "\\S" },
                message: 'must match pattern "' + "\\S" + '"',
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = {
              instancePath: instancePath + "/account/companyId",
              schemaPath: "#/$defs/attentiveAccount/properties/companyId/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data2.companyName !== undefined && func0.call(data2, "companyName")) {
          if (typeof data2.companyName !== "string") {
            const err9 = {
              instancePath: instancePath + "/account/companyName",
              schemaPath: "#/$defs/attentiveAccount/properties/companyName/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2.domain !== undefined && func0.call(data2, "domain")) {
          if (typeof data2.domain !== "string") {
            const err10 = {
              instancePath: instancePath + "/account/domain",
              schemaPath: "#/$defs/attentiveAccount/properties/domain/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/account",
          schemaPath: "#/$defs/attentiveAccount/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.maxSegmentMembers !== undefined && func0.call(data, "maxSegmentMembers")) {
      let data6 = data.maxSegmentMembers;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err12 = {
          instancePath: instancePath + "/maxSegmentMembers",
          schemaPath: "#/properties/maxSegmentMembers/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 10000 || isNaN(data6)) {
          const err13 = {
            instancePath: instancePath + "/maxSegmentMembers",
            schemaPath: "#/properties/maxSegmentMembers/maximum",
            keyword: "maximum",
            params: { comparison: "<=", limit: 10000 },
            message: "must be <= 10000",
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err14 = {
            instancePath: instancePath + "/maxSegmentMembers",
            schemaPath: "#/properties/maxSegmentMembers/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.contracts !== undefined && func0.call(data, "contracts")) {
      let data7 = data.contracts;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.stream === undefined || !func0.call(data8, "stream")) {
              const err15 = {
                instancePath: instancePath + "/contracts/" + i0,
                schemaPath: "#/$defs/attentiveContract/required",
                keyword: "required",
                params: { missingProperty: "stream" },
                message: "must have required property '" + "stream" + "'",
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data8.files === undefined || !func0.call(data8, "files")) {
              const err16 = {
                instancePath: instancePath + "/contracts/" + i0,
                schemaPath: "#/$defs/attentiveContract/required",
                keyword: "required",
                params: { missingProperty: "files" },
                message: "must have required property '" + "files" + "'",
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            for (const key2 of Object.keys(data8)) {
              if (!(key2 === "stream" || key2 === "files" || key2 === "expect" || key2 === "rule")) {
                const err17 = {
                  instancePath: instancePath + "/contracts/" + i0,
                  schemaPath: "#/$defs/attentiveContract/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key2 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data8.stream !== undefined && func0.call(data8, "stream")) {
              let data9 = data8.stream;
              if (!(
                data9 === "user-attributes" ||
                data9 === "bulk-user-attributes" ||
                data9 === "custom-events" ||
                data9 === "segment-members"
              )) {
                const err18 = {
                  instancePath: instancePath + "/contracts/" + i0 + "/stream",
                  schemaPath: "#/$defs/attentiveContract/properties/stream/enum",
                  keyword: "enum",
                  params: { allowedValues: schema97.properties.stream.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data8.files !== undefined && func0.call(data8, "files")) {
              if (typeof data8.files !== "string") {
                const err19 = {
                  instancePath: instancePath + "/contracts/" + i0 + "/files",
                  schemaPath: "#/$defs/attentiveContract/properties/files/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data8.expect !== undefined && func0.call(data8, "expect")) {
              let data11 = data8.expect;
              if (!(data11 === "accept" || data11 === "reject")) {
                const err20 = {
                  instancePath: instancePath + "/contracts/" + i0 + "/expect",
                  schemaPath: "#/$defs/attentiveContract/properties/expect/enum",
                  keyword: "enum",
                  params: { allowedValues: schema97.properties.expect.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data8.rule !== undefined && func0.call(data8, "rule")) {
              if (typeof data8.rule !== "string") {
                const err21 = {
                  instancePath: instancePath + "/contracts/" + i0 + "/rule",
                  schemaPath: "#/$defs/attentiveContract/properties/rule/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = {
              instancePath: instancePath + "/contracts/" + i0,
              schemaPath: "#/$defs/attentiveContract/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/contracts",
          schemaPath: "#/properties/contracts/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.attributes !== undefined && func0.call(data, "attributes")) {
      let data13 = data.attributes;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && data13 !== null) {
        const err24 = {
          instancePath: instancePath + "/attributes",
          schemaPath: "#/properties/attributes/type",
          keyword: "type",
          params: { type: schema94.properties.attributes.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key3 of Object.keys(data13)) {
          const _errs33 = errors;
          if (typeof key3 === "string") {
            if (!pattern25.test(key3)) {
              const err25 = {
                instancePath: instancePath + "/attributes",
                schemaPath: "#/properties/attributes/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,200}$" + '"',
                propertyName: key3,
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
          var valid8 = _errs33 === errors;
          if (!valid8) {
            const err26 = {
              instancePath: instancePath + "/attributes",
              schemaPath: "#/properties/attributes/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key3 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        for (const key4 of Object.keys(data13)) {
          if (
            !validate40(data13[key4], {
              instancePath: instancePath + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data13,
              parentDataProperty: key4,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.eventTypes !== undefined && func0.call(data, "eventTypes")) {
      let data15 = data.eventTypes;
      if (!(data15 && typeof data15 == "object" && !Array.isArray(data15)) && data15 !== null) {
        const err27 = {
          instancePath: instancePath + "/eventTypes",
          schemaPath: "#/properties/eventTypes/type",
          keyword: "type",
          params: { type: schema94.properties.eventTypes.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key5 of Object.keys(data15)) {
          const _errs38 = errors;
          if (typeof key5 === "string") {
            if (!pattern26.test(key5)) {
              const err28 = {
                instancePath: instancePath + "/eventTypes",
                schemaPath: "#/properties/eventTypes/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\"'(){}\\[\\]\\\\|,]{1,200}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f\"'(){}\\[\\]\\\\|,]{1,200}$" + '"',
                propertyName: key5,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
          var valid10 = _errs38 === errors;
          if (!valid10) {
            const err29 = {
              instancePath: instancePath + "/eventTypes",
              schemaPath: "#/properties/eventTypes/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key5 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key6 of Object.keys(data15)) {
          if (
            !validate42(data15[key6], {
              instancePath: instancePath + "/eventTypes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data15,
              parentDataProperty: key6,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema105 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    token: { $ref: "#/$defs/spokiToken" },
    url: { type: "string" },
    prune: { $ref: "#/$defs/spokiPrune" },
    account: { $ref: "#/$defs/spokiAccountSettings" },
    contracts: { type: "array", items: { $ref: "#/$defs/spokiContract" } },
    customFields: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$",
        patternErrorMessage:
          'a code is capital letters, digits and "_", begins with a letter, and is none of Spoki\'s own such as FIRST_NAME',
      },
      additionalProperties: { $ref: "#/$defs/spokiCustomField" },
    },
    lists: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiList" },
    },
    templates: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[a-z0-9_]{1,512}$",
        patternErrorMessage: 'a template\'s name is small letters, digits and "_"',
      },
      additionalProperties: { $ref: "#/$defs/spokiTemplate" },
    },
    approvals: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiApproval" },
    },
    webhooks: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/spokiWebhook" },
    },
    tags: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiTag" },
    },
    automations: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiAutomation" },
    },
    channels: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiChannel" },
    },
    roles: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/platformKey" },
      additionalProperties: { $ref: "#/$defs/spokiRole" },
    },
  },
};
const schema106 = {
  type: "string",
  pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
  patternErrorMessage: "a key is always ${env.NAME}: keep the value itself out of the file",
};
const schema107 = { type: ["boolean", "array"], items: { enum: ["customFields", "lists", "templates", "webhooks"] } };
const schema112 = {
  type: "object",
  additionalProperties: false,
  required: ["stream", "files"],
  properties: {
    stream: { enum: ["contact-sync", "list-contacts", "automation-start", "message-send"] },
    files: { type: "string" },
    expect: { enum: ["accept", "reject"] },
    rule: { type: "string" },
  },
};
const pattern30 = new RegExp(
  "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$",
  "u",
);
const pattern35 = new RegExp("^[a-z0-9_]{1,512}$", "u");
const schema108 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    name: { type: "string" },
    timezone: { type: "string" },
    defaultLanguage: { type: "string" },
    defaultPrefix: { type: "string" },
    active: { $ref: "#/$defs/flag" },
    lowCreditAlert: { $ref: "#/$defs/flag" },
  },
};
const schema109 = { type: "integer", minimum: 1 };

function validate48(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema108.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "id" ||
        key0 === "name" ||
        key0 === "timezone" ||
        key0 === "defaultLanguage" ||
        key0 === "defaultPrefix" ||
        key0 === "active" ||
        key0 === "lowCreditAlert"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      if (typeof data.name !== "string") {
        const err4 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.timezone !== undefined && func0.call(data, "timezone")) {
      if (typeof data.timezone !== "string") {
        const err5 = {
          instancePath: instancePath + "/timezone",
          schemaPath: "#/properties/timezone/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.defaultLanguage !== undefined && func0.call(data, "defaultLanguage")) {
      if (typeof data.defaultLanguage !== "string") {
        const err6 = {
          instancePath: instancePath + "/defaultLanguage",
          schemaPath: "#/properties/defaultLanguage/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.defaultPrefix !== undefined && func0.call(data, "defaultPrefix")) {
      if (typeof data.defaultPrefix !== "string") {
        const err7 = {
          instancePath: instancePath + "/defaultPrefix",
          schemaPath: "#/properties/defaultPrefix/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.active !== undefined && func0.call(data, "active")) {
      if (typeof data.active !== "boolean") {
        const err8 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.lowCreditAlert !== undefined && func0.call(data, "lowCreditAlert")) {
      if (typeof data.lowCreditAlert !== "boolean") {
        const err9 = {
          instancePath: instancePath + "/lowCreditAlert",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema113 = {
  type: "object",
  additionalProperties: false,
  required: ["label", "type", "example"],
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    label: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
    type: { enum: ["text", "date", "datetime"] },
    example: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
  },
};

function validate50(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate50.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.label === undefined || !func0.call(data, "label")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "label" },
        message: "must have required property '" + "label" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.type === undefined || !func0.call(data, "type")) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.example === undefined || !func0.call(data, "example")) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "example" },
        message: "must have required property '" + "example" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "label" || key0 === "type" || key0 === "example")) {
        const err3 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err4 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err5 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.label !== undefined && func0.call(data, "label")) {
      let data1 = data.label;
      if (typeof data1 === "string") {
        if (!pattern12.test(data1)) {
          const err6 = {
            instancePath: instancePath + "/label",
            schemaPath: "#/properties/label/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/label",
          schemaPath: "#/properties/label/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined && func0.call(data, "type")) {
      let data2 = data.type;
      if (!(data2 === "text" || data2 === "date" || data2 === "datetime")) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/enum",
          keyword: "enum",
          params: { allowedValues: schema113.properties.type.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.example !== undefined && func0.call(data, "example")) {
      let data3 = data.example;
      if (typeof data3 === "string") {
        if (!pattern12.test(data3)) {
          const err9 = {
            instancePath: instancePath + "/example",
            schemaPath: "#/properties/example/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/example",
          schemaPath: "#/properties/example/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
validate50.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema116 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    name: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
  },
};

function validate52(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema116.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "name")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (!pattern12.test(data1)) {
          const err4 = {
            instancePath: instancePath + "/name",
            schemaPath: "#/properties/name/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema118 = {
  type: "object",
  additionalProperties: false,
  required: ["category", "languages"],
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    category: { enum: ["MARKETING", "UTILITY", "AUTHENTICATION"] },
    subcategory: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
    channelId: { type: "integer", minimum: 1 },
    submit: { $ref: "#/$defs/flag" },
    allowDowntime: { $ref: "#/$defs/flag" },
    languages: {
      type: "object",
      propertyNames: {
        pattern: "^[a-z]{2,3}(?:_[A-Z]{2})?$",
        patternErrorMessage: "a language is a code such as it, en or pt_PT",
      },
      additionalProperties: { $ref: "#/$defs/spokiTemplateLanguage" },
    },
  },
};
const pattern37 = new RegExp("^[a-z]{2,3}(?:_[A-Z]{2})?$", "u");
const schema122 = {
  type: "object",
  additionalProperties: false,
  required: ["body"],
  properties: {
    header: { type: ["string", "null"] },
    body: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
    footer: { type: ["string", "null"] },
    buttons: { type: ["array", "null"], items: { $ref: "#/$defs/spokiButton" } },
    examples: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[A-Z][A-Z0-9_]{0,127}$",
        patternErrorMessage: 'a code is capital letters, digits and "_"',
      },
      additionalProperties: { type: "string", pattern: "\\S", patternErrorMessage: "at least one visible character" },
    },
  },
};
const pattern40 = new RegExp("^[A-Z][A-Z0-9_]{0,127}$", "u");
const schema123 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "text"],
  properties: {
    type: { enum: ["url", "quick_reply", "phone_number", "unsubscribe"] },
    text: {
      type: "string",
      pattern: "^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$",
      patternErrorMessage: "a button says 1 to 20 characters",
    },
    url: { type: "string" },
    phone: { type: "string" },
    formId: { type: "integer", minimum: 1 },
    shortlink: { $ref: "#/$defs/flag" },
  },
};
const pattern39 = new RegExp("^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$", "u");

function validate56(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined || !func0.call(data, "type")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.text === undefined || !func0.call(data, "text")) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "text" },
        message: "must have required property '" + "text" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "type" ||
        key0 === "text" ||
        key0 === "url" ||
        key0 === "phone" ||
        key0 === "formId" ||
        key0 === "shortlink"
      )) {
        const err2 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== undefined && func0.call(data, "type")) {
      let data0 = data.type;
      if (!(data0 === "url" || data0 === "quick_reply" || data0 === "phone_number" || data0 === "unsubscribe")) {
        const err3 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/enum",
          keyword: "enum",
          params: { allowedValues: schema123.properties.type.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.text !== undefined && func0.call(data, "text")) {
      let data1 = data.text;
      if (typeof data1 === "string") {
        if (!pattern39.test(data1)) {
          const err4 = {
            instancePath: instancePath + "/text",
            schemaPath: "#/properties/text/pattern",
            keyword: "pattern",
            params: { pattern: "^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$" },
            message: 'must match pattern "' + "^(?=[\\s\\S]*\\S)[\\s\\S]{1,20}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + "/text",
          schemaPath: "#/properties/text/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.url !== undefined && func0.call(data, "url")) {
      if (typeof data.url !== "string") {
        const err6 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.phone !== undefined && func0.call(data, "phone")) {
      if (typeof data.phone !== "string") {
        const err7 = {
          instancePath: instancePath + "/phone",
          schemaPath: "#/properties/phone/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.formId !== undefined && func0.call(data, "formId")) {
      let data4 = data.formId;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err8 = {
          instancePath: instancePath + "/formId",
          schemaPath: "#/properties/formId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          const err9 = {
            instancePath: instancePath + "/formId",
            schemaPath: "#/properties/formId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.shortlink !== undefined && func0.call(data, "shortlink")) {
      if (typeof data.shortlink !== "boolean") {
        const err10 = {
          instancePath: instancePath + "/shortlink",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate55(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === undefined || !func0.call(data, "body")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "body" },
        message: "must have required property '" + "body" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "header" || key0 === "body" || key0 === "footer" || key0 === "buttons" || key0 === "examples")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.header !== undefined && func0.call(data, "header")) {
      let data0 = data.header;
      if (typeof data0 !== "string" && data0 !== null) {
        const err2 = {
          instancePath: instancePath + "/header",
          schemaPath: "#/properties/header/type",
          keyword: "type",
          params: { type: schema122.properties.header.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.body !== undefined && func0.call(data, "body")) {
      let data1 = data.body;
      if (typeof data1 === "string") {
        if (!pattern12.test(data1)) {
          const err3 = {
            instancePath: instancePath + "/body",
            schemaPath: "#/properties/body/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + "/body",
          schemaPath: "#/properties/body/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.footer !== undefined && func0.call(data, "footer")) {
      let data2 = data.footer;
      if (typeof data2 !== "string" && data2 !== null) {
        const err5 = {
          instancePath: instancePath + "/footer",
          schemaPath: "#/properties/footer/type",
          keyword: "type",
          params: { type: schema122.properties.footer.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.buttons !== undefined && func0.call(data, "buttons")) {
      let data3 = data.buttons;
      if (!Array.isArray(data3) && data3 !== null) {
        const err6 = {
          instancePath: instancePath + "/buttons",
          schemaPath: "#/properties/buttons/type",
          keyword: "type",
          params: { type: schema122.properties.buttons.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate56(data3[i0], {
              instancePath: instancePath + "/buttons/" + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.examples !== undefined && func0.call(data, "examples")) {
      let data5 = data.examples;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
        const err7 = {
          instancePath: instancePath + "/examples",
          schemaPath: "#/properties/examples/type",
          keyword: "type",
          params: { type: schema122.properties.examples.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 of Object.keys(data5)) {
          const _errs13 = errors;
          if (typeof key1 === "string") {
            if (!pattern40.test(key1)) {
              const err8 = {
                instancePath: instancePath + "/examples",
                schemaPath: "#/properties/examples/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Z][A-Z0-9_]{0,127}$" },
                message: 'must match pattern "' + "^[A-Z][A-Z0-9_]{0,127}$" + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
          var valid3 = _errs13 === errors;
          if (!valid3) {
            const err9 = {
              instancePath: instancePath + "/examples",
              schemaPath: "#/properties/examples/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data5)) {
          let data6 = data5[key2];
          if (typeof data6 === "string") {
            if (!pattern12.test(data6)) {
              const err10 = {
                instancePath: instancePath + "/examples/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
                schemaPath: "#/properties/examples/additionalProperties/pattern",
                keyword: "pattern",
                params: { pattern: "\\S" },
                message: 'must match pattern "' + "\\S" + '"',
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = {
              instancePath: instancePath + "/examples/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/examples/additionalProperties/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate54(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.category === undefined || !func0.call(data, "category")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "category" },
        message: "must have required property '" + "category" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.languages === undefined || !func0.call(data, "languages")) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "languages" },
        message: "must have required property '" + "languages" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "id" ||
        key0 === "category" ||
        key0 === "subcategory" ||
        key0 === "channelId" ||
        key0 === "submit" ||
        key0 === "allowDowntime" ||
        key0 === "languages"
      )) {
        const err2 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err3 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.category !== undefined && func0.call(data, "category")) {
      let data1 = data.category;
      if (!(data1 === "MARKETING" || data1 === "UTILITY" || data1 === "AUTHENTICATION")) {
        const err5 = {
          instancePath: instancePath + "/category",
          schemaPath: "#/properties/category/enum",
          keyword: "enum",
          params: { allowedValues: schema118.properties.category.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.subcategory !== undefined && func0.call(data, "subcategory")) {
      let data2 = data.subcategory;
      if (typeof data2 === "string") {
        if (!pattern12.test(data2)) {
          const err6 = {
            instancePath: instancePath + "/subcategory",
            schemaPath: "#/properties/subcategory/pattern",
            keyword: "pattern",
            params: { pattern: "\\S" },
            message: 'must match pattern "' + "\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/subcategory",
          schemaPath: "#/properties/subcategory/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.channelId !== undefined && func0.call(data, "channelId")) {
      let data3 = data.channelId;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err8 = {
          instancePath: instancePath + "/channelId",
          schemaPath: "#/properties/channelId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 1 || isNaN(data3)) {
          const err9 = {
            instancePath: instancePath + "/channelId",
            schemaPath: "#/properties/channelId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.submit !== undefined && func0.call(data, "submit")) {
      if (typeof data.submit !== "boolean") {
        const err10 = {
          instancePath: instancePath + "/submit",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.allowDowntime !== undefined && func0.call(data, "allowDowntime")) {
      if (typeof data.allowDowntime !== "boolean") {
        const err11 = {
          instancePath: instancePath + "/allowDowntime",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.languages !== undefined && func0.call(data, "languages")) {
      let data6 = data.languages;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 of Object.keys(data6)) {
          const _errs18 = errors;
          if (typeof key1 === "string") {
            if (!pattern37.test(key1)) {
              const err12 = {
                instancePath: instancePath + "/languages",
                schemaPath: "#/properties/languages/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-z]{2,3}(?:_[A-Z]{2})?$" },
                message: 'must match pattern "' + "^[a-z]{2,3}(?:_[A-Z]{2})?$" + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
          var valid4 = _errs18 === errors;
          if (!valid4) {
            const err13 = {
              instancePath: instancePath + "/languages",
              schemaPath: "#/properties/languages/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data6)) {
          if (
            !validate55(data6[key2], {
              instancePath: instancePath + "/languages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data6,
              parentDataProperty: key2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + "/languages",
          schemaPath: "#/properties/languages/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema126 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    languages: { type: ["array", "null"], items: { type: "string" }, uniqueItems: true },
  },
};

function validate60(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema126.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "languages")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.languages !== undefined && func0.call(data, "languages")) {
      let data1 = data.languages;
      if (!Array.isArray(data1) && data1 !== null) {
        const err4 = {
          instancePath: instancePath + "/languages",
          schemaPath: "#/properties/languages/type",
          keyword: "type",
          params: { type: schema126.properties.languages.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data1[i0] !== "string") {
            const err5 = {
              instancePath: instancePath + "/languages/" + i0,
              schemaPath: "#/properties/languages/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        let i1 = data1.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data1[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err6 = {
                instancePath: instancePath + "/languages",
                schemaPath: "#/properties/languages/uniqueItems",
                keyword: "uniqueItems",
                params: { i: i1, j: j0 },
                message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      }
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema129 = {
  type: "object",
  additionalProperties: false,
  required: ["event", "url"],
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    event: {
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
    url: {
      type: "string",
      pattern: "^https://\\S{1,1992}$",
      patternErrorMessage: "an address begins with https://, holds no blanks, and is no longer than 2000 characters",
    },
    active: { $ref: "#/$defs/flag" },
    version: { enum: [1, 2] },
    expands: {
      type: ["array", "null"],
      items: {
        type: "string",
        pattern: "^[a-z_]+(?:\\.[a-z_]+)?$",
        patternErrorMessage: "an expand is a name such as contact, or two with a dot between",
      },
      uniqueItems: true,
    },
  },
};
const pattern44 = new RegExp("^https://\\S{1,1992}$", "u");
const pattern45 = new RegExp("^[a-z_]+(?:\\.[a-z_]+)?$", "u");

function validate62(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === undefined || !func0.call(data, "event")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "event" },
        message: "must have required property '" + "event" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.url === undefined || !func0.call(data, "url")) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "url" },
        message: "must have required property '" + "url" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "id" ||
        key0 === "event" ||
        key0 === "url" ||
        key0 === "active" ||
        key0 === "version" ||
        key0 === "expands"
      )) {
        const err2 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err3 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.event !== undefined && func0.call(data, "event")) {
      let data1 = data.event;
      if (!(
        data1 === "chat.has_unread_messages" ||
        data1 === "message.outbound" ||
        data1 === "message.inbound" ||
        data1 === "message.note" ||
        data1 === "contact.created" ||
        data1 === "contact.updated" ||
        data1 === "contact.deleted" ||
        data1 === "contact_tag.created" ||
        data1 === "contact_tag.deleted" ||
        data1 === "contact_list.created" ||
        data1 === "contact_list.deleted" ||
        data1 === "contact_field.created_or_updated" ||
        data1 === "contact_field.deleted" ||
        data1 === "form_answer.submitted" ||
        data1 === "template.created" ||
        data1 === "template.updated" ||
        data1 === "template.deleted" ||
        data1 === "channel.whatsapp.status" ||
        data1 === "channel.sms_one_way.status" ||
        data1 === "channel.sms_two_way.status" ||
        data1 === "channel.whatsapp.violation" ||
        data1 === "channel.whatsapp.restriction" ||
        data1 === "channel.whatsapp.tier_changed" ||
        data1 === "channel.activation" ||
        data1 === "campaign.created" ||
        data1 === "campaign.deleted" ||
        data1 === "campaign.status_changed"
      )) {
        const err5 = {
          instancePath: instancePath + "/event",
          schemaPath: "#/properties/event/enum",
          keyword: "enum",
          params: { allowedValues: schema129.properties.event.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.url !== undefined && func0.call(data, "url")) {
      let data2 = data.url;
      if (typeof data2 === "string") {
        if (!pattern44.test(data2)) {
          const err6 = {
            instancePath: instancePath + "/url",
            schemaPath: "#/properties/url/pattern",
            keyword: "pattern",
            params: { pattern: "^https://\\S{1,1992}$" },
            message: 'must match pattern "' + "^https://\\S{1,1992}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.active !== undefined && func0.call(data, "active")) {
      if (typeof data.active !== "boolean") {
        const err8 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.version !== undefined && func0.call(data, "version")) {
      let data4 = data.version;
      if (!(data4 === 1 || data4 === 2)) {
        const err9 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/enum",
          keyword: "enum",
          params: { allowedValues: schema129.properties.version.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.expands !== undefined && func0.call(data, "expands")) {
      let data5 = data.expands;
      if (!Array.isArray(data5) && data5 !== null) {
        const err10 = {
          instancePath: instancePath + "/expands",
          schemaPath: "#/properties/expands/type",
          keyword: "type",
          params: { type: schema129.properties.expands.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 === "string") {
            if (!pattern45.test(data6)) {
              const err11 = {
                instancePath: instancePath + "/expands/" + i0,
                schemaPath: "#/properties/expands/items/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-z_]+(?:\\.[a-z_]+)?$" },
                message: 'must match pattern "' + "^[a-z_]+(?:\\.[a-z_]+)?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = {
              instancePath: instancePath + "/expands/" + i0,
              schemaPath: "#/properties/expands/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        let i1 = data5.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data5[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err13 = {
                instancePath: instancePath + "/expands",
                schemaPath: "#/properties/expands/uniqueItems",
                keyword: "uniqueItems",
                params: { i: i1, j: j0 },
                message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema133 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: { id: { $ref: "#/$defs/spokiId" }, color: { type: "string" } },
};

function validate64(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema133.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "color")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.color !== undefined && func0.call(data, "color")) {
      if (typeof data.color !== "string") {
        const err4 = {
          instancePath: instancePath + "/color",
          schemaPath: "#/properties/color/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema136 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    active: { $ref: "#/$defs/flag" },
    hasWebhook: { $ref: "#/$defs/flag" },
  },
};

function validate66(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema136.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "active" || key0 === "hasWebhook")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.active !== undefined && func0.call(data, "active")) {
      if (typeof data.active !== "boolean") {
        const err4 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.hasWebhook !== undefined && func0.call(data, "hasWebhook")) {
      if (typeof data.hasWebhook !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/hasWebhook",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  }
  validate66.errors = vErrors;
  return errors === 0;
}
validate66.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema141 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#/$defs/spokiId" },
    name: { type: "string" },
    platform: { type: "string" },
    status: { type: "string" },
    phoneStatus: { type: "string" },
    quality: { type: "string" },
    primary: { $ref: "#/$defs/flag" },
  },
};

function validate68(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema141.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "id" ||
        key0 === "name" ||
        key0 === "platform" ||
        key0 === "status" ||
        key0 === "phoneStatus" ||
        key0 === "quality" ||
        key0 === "primary"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.name !== undefined && func0.call(data, "name")) {
      if (typeof data.name !== "string") {
        const err4 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.platform !== undefined && func0.call(data, "platform")) {
      if (typeof data.platform !== "string") {
        const err5 = {
          instancePath: instancePath + "/platform",
          schemaPath: "#/properties/platform/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.status !== undefined && func0.call(data, "status")) {
      if (typeof data.status !== "string") {
        const err6 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.phoneStatus !== undefined && func0.call(data, "phoneStatus")) {
      if (typeof data.phoneStatus !== "string") {
        const err7 = {
          instancePath: instancePath + "/phoneStatus",
          schemaPath: "#/properties/phoneStatus/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.quality !== undefined && func0.call(data, "quality")) {
      if (typeof data.quality !== "string") {
        const err8 = {
          instancePath: instancePath + "/quality",
          schemaPath: "#/properties/quality/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.primary !== undefined && func0.call(data, "primary")) {
      if (typeof data.primary !== "boolean") {
        const err9 = {
          instancePath: instancePath + "/primary",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
validate68.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema145 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: { id: { $ref: "#/$defs/spokiId" }, role: { type: "string" }, active: { $ref: "#/$defs/flag" } },
};

function validate70(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema145.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "id" || key0 === "role" || key0 === "active")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== undefined && func0.call(data, "id")) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/$defs/spokiId/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + "/id",
            schemaPath: "#/$defs/spokiId/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.role !== undefined && func0.call(data, "role")) {
      if (typeof data.role !== "string") {
        const err4 = {
          instancePath: instancePath + "/role",
          schemaPath: "#/properties/role/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.active !== undefined && func0.call(data, "active")) {
      if (typeof data.active !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate47(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema105.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema105.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err2 = {
            instancePath: instancePath + "/token",
            schemaPath: "#/$defs/spokiToken/pattern",
            keyword: "pattern",
            params: { pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" },
            message: 'must match pattern "' + "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/$defs/spokiToken/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.url !== undefined && func0.call(data, "url")) {
      if (typeof data.url !== "string") {
        const err4 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.prune !== undefined && func0.call(data, "prune")) {
      let data2 = data.prune;
      if (typeof data2 !== "boolean" && !Array.isArray(data2)) {
        const err5 = {
          instancePath: instancePath + "/prune",
          schemaPath: "#/$defs/spokiPrune/type",
          keyword: "type",
          params: { type: schema107.type },
          message: "must be boolean,array",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (!(data3 === "customFields" || data3 === "lists" || data3 === "templates" || data3 === "webhooks")) {
            const err6 = {
              instancePath: instancePath + "/prune/" + i0,
              schemaPath: "#/$defs/spokiPrune/items/enum",
              keyword: "enum",
              params: { allowedValues: schema107.items.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
    if (data.account !== undefined && func0.call(data, "account")) {
      if (
        !validate48(data.account, {
          instancePath: instancePath + "/account",
          parentData: data,
          parentDataProperty: "account",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
        errors = vErrors.length;
      }
    }
    if (data.contracts !== undefined && func0.call(data, "contracts")) {
      let data5 = data.contracts;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.stream === undefined || !func0.call(data6, "stream")) {
              const err7 = {
                instancePath: instancePath + "/contracts/" + i1,
                schemaPath: "#/$defs/spokiContract/required",
                keyword: "required",
                params: { missingProperty: "stream" },
                message: "must have required property '" + "stream" + "'",
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data6.files === undefined || !func0.call(data6, "files")) {
              const err8 = {
                instancePath: instancePath + "/contracts/" + i1,
                schemaPath: "#/$defs/spokiContract/required",
                keyword: "required",
                params: { missingProperty: "files" },
                message: "must have required property '" + "files" + "'",
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            for (const key1 of Object.keys(data6)) {
              if (!(key1 === "stream" || key1 === "files" || key1 === "expect" || key1 === "rule")) {
                const err9 = {
                  instancePath: instancePath + "/contracts/" + i1,
                  schemaPath: "#/$defs/spokiContract/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data6.stream !== undefined && func0.call(data6, "stream")) {
              let data7 = data6.stream;
              if (!(
                data7 === "contact-sync" ||
                data7 === "list-contacts" ||
                data7 === "automation-start" ||
                data7 === "message-send"
              )) {
                const err10 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/stream",
                  schemaPath: "#/$defs/spokiContract/properties/stream/enum",
                  keyword: "enum",
                  params: { allowedValues: schema112.properties.stream.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data6.files !== undefined && func0.call(data6, "files")) {
              if (typeof data6.files !== "string") {
                const err11 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/files",
                  schemaPath: "#/$defs/spokiContract/properties/files/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data6.expect !== undefined && func0.call(data6, "expect")) {
              let data9 = data6.expect;
              if (!(data9 === "accept" || data9 === "reject")) {
                const err12 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/expect",
                  schemaPath: "#/$defs/spokiContract/properties/expect/enum",
                  keyword: "enum",
                  params: { allowedValues: schema112.properties.expect.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data6.rule !== undefined && func0.call(data6, "rule")) {
              if (typeof data6.rule !== "string") {
                const err13 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/rule",
                  schemaPath: "#/$defs/spokiContract/properties/rule/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = {
              instancePath: instancePath + "/contracts/" + i1,
              schemaPath: "#/$defs/spokiContract/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/contracts",
          schemaPath: "#/properties/contracts/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.customFields !== undefined && func0.call(data, "customFields")) {
      let data11 = data.customFields;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
        const err16 = {
          instancePath: instancePath + "/customFields",
          schemaPath: "#/properties/customFields/type",
          keyword: "type",
          params: { type: schema105.properties.customFields.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key2 of Object.keys(data11)) {
          const _errs26 = errors;
          if (typeof key2 === "string") {
            if (!pattern30.test(key2)) {
              const err17 = {
                instancePath: instancePath + "/customFields",
                schemaPath: "#/properties/customFields/propertyNames/pattern",
                keyword: "pattern",
                params: {
                  pattern: "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$",
                },
                message:
                  'must match pattern "' +
                  "^(?!(?:FIRST_?NAME|LAST_?NAME|EMAIL|PHONE|ACCOUNT_NAME|LANGUAGE)$)[A-Z][A-Z0-9_]{0,127}$" +
                  '"',
                propertyName: key2,
              };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
          var valid9 = _errs26 === errors;
          if (!valid9) {
            const err18 = {
              instancePath: instancePath + "/customFields",
              schemaPath: "#/properties/customFields/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key2 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data11)) {
          if (
            !validate50(data11[key3], {
              instancePath: instancePath + "/customFields/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data11,
              parentDataProperty: key3,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.lists !== undefined && func0.call(data, "lists")) {
      let data13 = data.lists;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && data13 !== null) {
        const err19 = {
          instancePath: instancePath + "/lists",
          schemaPath: "#/properties/lists/type",
          keyword: "type",
          params: { type: schema105.properties.lists.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key4 of Object.keys(data13)) {
          const _errs31 = errors;
          if (typeof key4 === "string") {
            if (!pattern15.test(key4)) {
              const err20 = {
                instancePath: instancePath + "/lists",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key4,
              };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = {
              instancePath: instancePath + "/lists",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key4,
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          var valid11 = _errs31 === errors;
          if (!valid11) {
            const err22 = {
              instancePath: instancePath + "/lists",
              schemaPath: "#/properties/lists/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key4 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key5 of Object.keys(data13)) {
          if (
            !validate52(data13[key5], {
              instancePath: instancePath + "/lists/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data13,
              parentDataProperty: key5,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.templates !== undefined && func0.call(data, "templates")) {
      let data15 = data.templates;
      if (!(data15 && typeof data15 == "object" && !Array.isArray(data15)) && data15 !== null) {
        const err23 = {
          instancePath: instancePath + "/templates",
          schemaPath: "#/properties/templates/type",
          keyword: "type",
          params: { type: schema105.properties.templates.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key6 of Object.keys(data15)) {
          const _errs38 = errors;
          if (typeof key6 === "string") {
            if (!pattern35.test(key6)) {
              const err24 = {
                instancePath: instancePath + "/templates",
                schemaPath: "#/properties/templates/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-z0-9_]{1,512}$" },
                message: 'must match pattern "' + "^[a-z0-9_]{1,512}$" + '"',
                propertyName: key6,
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
          var valid14 = _errs38 === errors;
          if (!valid14) {
            const err25 = {
              instancePath: instancePath + "/templates",
              schemaPath: "#/properties/templates/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key6 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        for (const key7 of Object.keys(data15)) {
          if (
            !validate54(data15[key7], {
              instancePath: instancePath + "/templates/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data15,
              parentDataProperty: key7,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.approvals !== undefined && func0.call(data, "approvals")) {
      let data17 = data.approvals;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
        const err26 = {
          instancePath: instancePath + "/approvals",
          schemaPath: "#/properties/approvals/type",
          keyword: "type",
          params: { type: schema105.properties.approvals.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key8 of Object.keys(data17)) {
          const _errs43 = errors;
          if (typeof key8 === "string") {
            if (!pattern15.test(key8)) {
              const err27 = {
                instancePath: instancePath + "/approvals",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key8,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = {
              instancePath: instancePath + "/approvals",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key8,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          var valid16 = _errs43 === errors;
          if (!valid16) {
            const err29 = {
              instancePath: instancePath + "/approvals",
              schemaPath: "#/properties/approvals/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key8 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key9 of Object.keys(data17)) {
          if (
            !validate60(data17[key9], {
              instancePath: instancePath + "/approvals/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data17,
              parentDataProperty: key9,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.webhooks !== undefined && func0.call(data, "webhooks")) {
      let data19 = data.webhooks;
      if (!(data19 && typeof data19 == "object" && !Array.isArray(data19)) && data19 !== null) {
        const err30 = {
          instancePath: instancePath + "/webhooks",
          schemaPath: "#/properties/webhooks/type",
          keyword: "type",
          params: { type: schema105.properties.webhooks.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
        for (const key10 of Object.keys(data19)) {
          const _errs50 = errors;
          if (typeof key10 === "string") {
            if (!pattern7.test(key10)) {
              const err31 = {
                instancePath: instancePath + "/webhooks",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key10,
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          } else {
            const err32 = {
              instancePath: instancePath + "/webhooks",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key10,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          var valid19 = _errs50 === errors;
          if (!valid19) {
            const err33 = {
              instancePath: instancePath + "/webhooks",
              schemaPath: "#/properties/webhooks/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key10 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        for (const key11 of Object.keys(data19)) {
          if (
            !validate62(data19[key11], {
              instancePath: instancePath + "/webhooks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data19,
              parentDataProperty: key11,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.tags !== undefined && func0.call(data, "tags")) {
      let data21 = data.tags;
      if (!(data21 && typeof data21 == "object" && !Array.isArray(data21)) && data21 !== null) {
        const err34 = {
          instancePath: instancePath + "/tags",
          schemaPath: "#/properties/tags/type",
          keyword: "type",
          params: { type: schema105.properties.tags.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        for (const key12 of Object.keys(data21)) {
          const _errs57 = errors;
          if (typeof key12 === "string") {
            if (!pattern15.test(key12)) {
              const err35 = {
                instancePath: instancePath + "/tags",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key12,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          } else {
            const err36 = {
              instancePath: instancePath + "/tags",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key12,
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          var valid22 = _errs57 === errors;
          if (!valid22) {
            const err37 = {
              instancePath: instancePath + "/tags",
              schemaPath: "#/properties/tags/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key12 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        for (const key13 of Object.keys(data21)) {
          if (
            !validate64(data21[key13], {
              instancePath: instancePath + "/tags/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data21,
              parentDataProperty: key13,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.automations !== undefined && func0.call(data, "automations")) {
      let data23 = data.automations;
      if (!(data23 && typeof data23 == "object" && !Array.isArray(data23)) && data23 !== null) {
        const err38 = {
          instancePath: instancePath + "/automations",
          schemaPath: "#/properties/automations/type",
          keyword: "type",
          params: { type: schema105.properties.automations.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        for (const key14 of Object.keys(data23)) {
          const _errs64 = errors;
          if (typeof key14 === "string") {
            if (!pattern15.test(key14)) {
              const err39 = {
                instancePath: instancePath + "/automations",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key14,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = {
              instancePath: instancePath + "/automations",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key14,
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var valid25 = _errs64 === errors;
          if (!valid25) {
            const err41 = {
              instancePath: instancePath + "/automations",
              schemaPath: "#/properties/automations/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key14 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        for (const key15 of Object.keys(data23)) {
          if (
            !validate66(data23[key15], {
              instancePath: instancePath + "/automations/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data23,
              parentDataProperty: key15,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.channels !== undefined && func0.call(data, "channels")) {
      let data25 = data.channels;
      if (!(data25 && typeof data25 == "object" && !Array.isArray(data25)) && data25 !== null) {
        const err42 = {
          instancePath: instancePath + "/channels",
          schemaPath: "#/properties/channels/type",
          keyword: "type",
          params: { type: schema105.properties.channels.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
        for (const key16 of Object.keys(data25)) {
          const _errs71 = errors;
          if (typeof key16 === "string") {
            if (!pattern15.test(key16)) {
              const err43 = {
                instancePath: instancePath + "/channels",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key16,
              };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = {
              instancePath: instancePath + "/channels",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key16,
            };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          var valid28 = _errs71 === errors;
          if (!valid28) {
            const err45 = {
              instancePath: instancePath + "/channels",
              schemaPath: "#/properties/channels/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key16 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        for (const key17 of Object.keys(data25)) {
          if (
            !validate68(data25[key17], {
              instancePath: instancePath + "/channels/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data25,
              parentDataProperty: key17,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.roles !== undefined && func0.call(data, "roles")) {
      let data27 = data.roles;
      if (!(data27 && typeof data27 == "object" && !Array.isArray(data27)) && data27 !== null) {
        const err46 = {
          instancePath: instancePath + "/roles",
          schemaPath: "#/properties/roles/type",
          keyword: "type",
          params: { type: schema105.properties.roles.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        for (const key18 of Object.keys(data27)) {
          const _errs78 = errors;
          if (typeof key18 === "string") {
            if (!pattern15.test(key18)) {
              const err47 = {
                instancePath: instancePath + "/roles",
                schemaPath: "#/$defs/platformKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" },
                message: 'must match pattern "' + "^[^\\u0000-\\u001f\\u007f-\\u009f/]{1,128}$" + '"',
                propertyName: key18,
              };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          } else {
            const err48 = {
              instancePath: instancePath + "/roles",
              schemaPath: "#/$defs/platformKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key18,
            };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          var valid31 = _errs78 === errors;
          if (!valid31) {
            const err49 = {
              instancePath: instancePath + "/roles",
              schemaPath: "#/properties/roles/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key18 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        for (const key19 of Object.keys(data27)) {
          if (
            !validate70(data27[key19], {
              instancePath: instancePath + "/roles/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data27,
              parentDataProperty: key19,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema149 = {
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    token: { $ref: "#/$defs/svixToken" },
    url: { type: "string" },
    region: { enum: ["us", "eu", "in", "ca", "au"] },
    prune: { $ref: "#/$defs/svixPrune" },
    contracts: { type: "array", items: { $ref: "#/$defs/svixContract" } },
    eventTypes: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
        patternErrorMessage: 'an event type\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
      },
      additionalProperties: { $ref: "#/$defs/svixEventType" },
    },
    applications: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
        patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
      },
      additionalProperties: { $ref: "#/$defs/svixApplication" },
    },
    integrations: {
      type: ["object", "null"],
      propertyNames: { $ref: "#/$defs/addressKey" },
      additionalProperties: { $ref: "#/$defs/svixIntegration" },
    },
  },
};
const schema150 = {
  type: "string",
  pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$",
  patternErrorMessage: "a token is always ${env.NAME}: keep the value itself out of the file",
};
const schema151 = { type: ["boolean", "array"], items: { enum: ["eventTypes", "integrations"] } };
const schema152 = {
  type: "object",
  additionalProperties: false,
  required: ["stream", "files"],
  properties: {
    stream: { enum: ["messages"] },
    files: { type: "string" },
    expect: { enum: ["accept", "reject"] },
    rule: { type: "string" },
  },
};
const schema156 = { type: ["object", "null"], additionalProperties: false, properties: { name: { type: "string" } } };
const schema158 = {
  type: "object",
  additionalProperties: false,
  required: ["application", "name"],
  properties: {
    application: {
      type: "string",
      pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
      patternErrorMessage: 'an application\'s uid is letters, digits, "-", "_" and ".", at most 256 of them',
    },
    name: { type: "string", pattern: "\\S", patternErrorMessage: "a name has at least one visible character" },
    id: {
      type: "string",
      pattern: "^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$",
      patternErrorMessage: 'an integration\'s id begins with "integ_"',
    },
    featureFlags: {
      type: ["array", "null"],
      items: {
        type: "string",
        pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
        patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
      },
      uniqueItems: true,
    },
  },
};
const pattern52 = new RegExp("^[a-zA-Z0-9\\-_.]{1,256}$", "u");
const pattern64 = new RegExp("^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$", "u");
const schema153 = {
  type: "object",
  additionalProperties: false,
  required: ["description"],
  properties: {
    description: {
      type: "string",
      pattern: "^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S",
      patternErrorMessage: "a description has at least one visible character and no control characters",
    },
    schemas: {
      type: ["object", "null"],
      propertyNames: {
        pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
        patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
      },
      additionalProperties: { type: ["object", "null"], additionalProperties: true },
    },
    from: {
      type: ["string", "object"],
      pattern: "^[^/]+/event/[^/]",
      patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
      additionalProperties: false,
      required: ["event"],
      properties: {
        event: {
          type: "string",
          pattern: "^[^/]+/event/[^/]",
          patternErrorMessage: "a source is the address of an event, such as shop/event/ecommerce_order_create",
        },
        version: {
          type: "string",
          pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
          patternErrorMessage: 'a version label is letters, digits, "-", "_" and ".", at most 256 of them',
        },
      },
    },
    archived: { $ref: "#/$defs/flag" },
    deprecated: { $ref: "#/$defs/flag" },
    featureFlags: {
      type: ["array", "null"],
      items: {
        type: "string",
        pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
        patternErrorMessage: 'a feature flag is letters, digits, "-", "_" and ".", at most 256 of them',
      },
      uniqueItems: true,
    },
    groupName: {
      type: ["string", "null"],
      pattern: "^[a-zA-Z0-9\\-_.]{1,256}$",
      patternErrorMessage: 'a group\'s name is letters, digits, "-", "_" and ".", at most 256 of them',
    },
  },
};
const pattern53 = new RegExp("^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S", "u");
const pattern55 = new RegExp("^[^/]+/event/[^/]", "u");

function validate74(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate74.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.description === undefined || !func0.call(data, "description")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "description" },
        message: "must have required property '" + "description" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "description" ||
        key0 === "schemas" ||
        key0 === "from" ||
        key0 === "archived" ||
        key0 === "deprecated" ||
        key0 === "featureFlags" ||
        key0 === "groupName"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.description !== undefined && func0.call(data, "description")) {
      let data0 = data.description;
      if (typeof data0 === "string") {
        if (!pattern53.test(data0)) {
          const err2 = {
            instancePath: instancePath + "/description",
            schemaPath: "#/properties/description/pattern",
            keyword: "pattern",
            params: { pattern: "^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S" },
            message: 'must match pattern "' + "^(?![\\s\\S]*[\\u0000-\\u0008])[\\s\\S]*\\S" + '"',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.schemas !== undefined && func0.call(data, "schemas")) {
      let data1 = data.schemas;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
        const err4 = {
          instancePath: instancePath + "/schemas",
          schemaPath: "#/properties/schemas/type",
          keyword: "type",
          params: { type: schema153.properties.schemas.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 of Object.keys(data1)) {
          const _errs6 = errors;
          if (typeof key1 === "string") {
            if (!pattern52.test(key1)) {
              const err5 = {
                instancePath: instancePath + "/schemas",
                schemaPath: "#/properties/schemas/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
                propertyName: key1,
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          var valid1 = _errs6 === errors;
          if (!valid1) {
            const err6 = {
              instancePath: instancePath + "/schemas",
              schemaPath: "#/properties/schemas/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key1 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data1)) {
          let data2 = data1[key2];
          if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
            const err7 = {
              instancePath: instancePath + "/schemas/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/schemas/additionalProperties/type",
              keyword: "type",
              params: { type: schema153.properties.schemas.additionalProperties.type },
              message: "must be object,null",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      }
    }
    if (data.from !== undefined && func0.call(data, "from")) {
      let data3 = data.from;
      if (typeof data3 !== "string" && !(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        const err8 = {
          instancePath: instancePath + "/from",
          schemaPath: "#/properties/from/type",
          keyword: "type",
          params: { type: schema153.properties.from.type },
          message: "must be string,object",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data3 === "string") {
        if (!pattern55.test(data3)) {
          const err9 = {
            instancePath: instancePath + "/from",
            schemaPath: "#/properties/from/pattern",
            keyword: "pattern",
            params: { pattern: "^[^/]+/event/[^/]" },
            message: 'must match pattern "' + "^[^/]+/event/[^/]" + '"',
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.event === undefined || !func0.call(data3, "event")) {
          const err10 = {
            instancePath: instancePath + "/from",
            schemaPath: "#/properties/from/required",
            keyword: "required",
            params: { missingProperty: "event" },
            message: "must have required property '" + "event" + "'",
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key3 of Object.keys(data3)) {
          if (!(key3 === "event" || key3 === "version")) {
            const err11 = {
              instancePath: instancePath + "/from",
              schemaPath: "#/properties/from/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key3 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.event !== undefined && func0.call(data3, "event")) {
          let data4 = data3.event;
          if (typeof data4 === "string") {
            if (!pattern55.test(data4)) {
              const err12 = {
                instancePath: instancePath + "/from/event",
                schemaPath: "#/properties/from/properties/event/pattern",
                keyword: "pattern",
                params: { pattern: "^[^/]+/event/[^/]" },
                message: 'must match pattern "' + "^[^/]+/event/[^/]" + '"',
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = {
              instancePath: instancePath + "/from/event",
              schemaPath: "#/properties/from/properties/event/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data3.version !== undefined && func0.call(data3, "version")) {
          let data5 = data3.version;
          if (typeof data5 === "string") {
            if (!pattern52.test(data5)) {
              const err14 = {
                instancePath: instancePath + "/from/version",
                schemaPath: "#/properties/from/properties/version/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = {
              instancePath: instancePath + "/from/version",
              schemaPath: "#/properties/from/properties/version/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      }
    }
    if (data.archived !== undefined && func0.call(data, "archived")) {
      if (typeof data.archived !== "boolean") {
        const err16 = {
          instancePath: instancePath + "/archived",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.deprecated !== undefined && func0.call(data, "deprecated")) {
      if (typeof data.deprecated !== "boolean") {
        const err17 = {
          instancePath: instancePath + "/deprecated",
          schemaPath: "#/$defs/flag/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.featureFlags !== undefined && func0.call(data, "featureFlags")) {
      let data8 = data.featureFlags;
      if (!Array.isArray(data8) && data8 !== null) {
        const err18 = {
          instancePath: instancePath + "/featureFlags",
          schemaPath: "#/properties/featureFlags/type",
          keyword: "type",
          params: { type: schema153.properties.featureFlags.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (typeof data9 === "string") {
            if (!pattern52.test(data9)) {
              const err19 = {
                instancePath: instancePath + "/featureFlags/" + i0,
                schemaPath: "#/properties/featureFlags/items/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = {
              instancePath: instancePath + "/featureFlags/" + i0,
              schemaPath: "#/properties/featureFlags/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        let i1 = data8.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--;) {
            let item0 = data8[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err21 = {
                instancePath: instancePath + "/featureFlags",
                schemaPath: "#/properties/featureFlags/uniqueItems",
                keyword: "uniqueItems",
                params: { i: i1, j: j0 },
                message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      }
    }
    if (data.groupName !== undefined && func0.call(data, "groupName")) {
      let data10 = data.groupName;
      if (typeof data10 !== "string" && data10 !== null) {
        const err22 = {
          instancePath: instancePath + "/groupName",
          schemaPath: "#/properties/groupName/type",
          keyword: "type",
          params: { type: schema153.properties.groupName.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (typeof data10 === "string") {
        if (!pattern52.test(data10)) {
          const err23 = {
            instancePath: instancePath + "/groupName",
            schemaPath: "#/properties/groupName/pattern",
            keyword: "pattern",
            params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
            message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
  } else {
    const err24 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
validate74.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate73(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema149.type },
      message: "must be object,null",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(
        key0 === "token" ||
        key0 === "url" ||
        key0 === "region" ||
        key0 === "prune" ||
        key0 === "contracts" ||
        key0 === "eventTypes" ||
        key0 === "applications" ||
        key0 === "integrations"
      )) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err2 = {
            instancePath: instancePath + "/token",
            schemaPath: "#/$defs/svixToken/pattern",
            keyword: "pattern",
            params: { pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" },
            message: 'must match pattern "' + "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/$defs/svixToken/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.url !== undefined && func0.call(data, "url")) {
      if (typeof data.url !== "string") {
        const err4 = {
          instancePath: instancePath + "/url",
          schemaPath: "#/properties/url/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.region !== undefined && func0.call(data, "region")) {
      let data2 = data.region;
      if (!(data2 === "us" || data2 === "eu" || data2 === "in" || data2 === "ca" || data2 === "au")) {
        const err5 = {
          instancePath: instancePath + "/region",
          schemaPath: "#/properties/region/enum",
          keyword: "enum",
          params: { allowedValues: schema149.properties.region.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.prune !== undefined && func0.call(data, "prune")) {
      let data3 = data.prune;
      if (typeof data3 !== "boolean" && !Array.isArray(data3)) {
        const err6 = {
          instancePath: instancePath + "/prune",
          schemaPath: "#/$defs/svixPrune/type",
          keyword: "type",
          params: { type: schema151.type },
          message: "must be boolean,array",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!(data4 === "eventTypes" || data4 === "integrations")) {
            const err7 = {
              instancePath: instancePath + "/prune/" + i0,
              schemaPath: "#/$defs/svixPrune/items/enum",
              keyword: "enum",
              params: { allowedValues: schema151.items.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      }
    }
    if (data.contracts !== undefined && func0.call(data, "contracts")) {
      let data5 = data.contracts;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.stream === undefined || !func0.call(data6, "stream")) {
              const err8 = {
                instancePath: instancePath + "/contracts/" + i1,
                schemaPath: "#/$defs/svixContract/required",
                keyword: "required",
                params: { missingProperty: "stream" },
                message: "must have required property '" + "stream" + "'",
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data6.files === undefined || !func0.call(data6, "files")) {
              const err9 = {
                instancePath: instancePath + "/contracts/" + i1,
                schemaPath: "#/$defs/svixContract/required",
                keyword: "required",
                params: { missingProperty: "files" },
                message: "must have required property '" + "files" + "'",
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 of Object.keys(data6)) {
              if (!(key1 === "stream" || key1 === "files" || key1 === "expect" || key1 === "rule")) {
                const err10 = {
                  instancePath: instancePath + "/contracts/" + i1,
                  schemaPath: "#/$defs/svixContract/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data6.stream !== undefined && func0.call(data6, "stream")) {
              if (!(data6.stream === "messages")) {
                const err11 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/stream",
                  schemaPath: "#/$defs/svixContract/properties/stream/enum",
                  keyword: "enum",
                  params: { allowedValues: schema152.properties.stream.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data6.files !== undefined && func0.call(data6, "files")) {
              if (typeof data6.files !== "string") {
                const err12 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/files",
                  schemaPath: "#/$defs/svixContract/properties/files/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data6.expect !== undefined && func0.call(data6, "expect")) {
              let data9 = data6.expect;
              if (!(data9 === "accept" || data9 === "reject")) {
                const err13 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/expect",
                  schemaPath: "#/$defs/svixContract/properties/expect/enum",
                  keyword: "enum",
                  params: { allowedValues: schema152.properties.expect.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data6.rule !== undefined && func0.call(data6, "rule")) {
              if (typeof data6.rule !== "string") {
                const err14 = {
                  instancePath: instancePath + "/contracts/" + i1 + "/rule",
                  schemaPath: "#/$defs/svixContract/properties/rule/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
          } else {
            const err15 = {
              instancePath: instancePath + "/contracts/" + i1,
              schemaPath: "#/$defs/svixContract/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/contracts",
          schemaPath: "#/properties/contracts/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.eventTypes !== undefined && func0.call(data, "eventTypes")) {
      let data11 = data.eventTypes;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
        const err17 = {
          instancePath: instancePath + "/eventTypes",
          schemaPath: "#/properties/eventTypes/type",
          keyword: "type",
          params: { type: schema149.properties.eventTypes.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key2 of Object.keys(data11)) {
          const _errs26 = errors;
          if (typeof key2 === "string") {
            if (!pattern52.test(key2)) {
              const err18 = {
                instancePath: instancePath + "/eventTypes",
                schemaPath: "#/properties/eventTypes/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
                propertyName: key2,
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
          var valid9 = _errs26 === errors;
          if (!valid9) {
            const err19 = {
              instancePath: instancePath + "/eventTypes",
              schemaPath: "#/properties/eventTypes/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key2 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data11)) {
          if (
            !validate74(data11[key3], {
              instancePath: instancePath + "/eventTypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data11,
              parentDataProperty: key3,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.applications !== undefined && func0.call(data, "applications")) {
      let data13 = data.applications;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && data13 !== null) {
        const err20 = {
          instancePath: instancePath + "/applications",
          schemaPath: "#/properties/applications/type",
          keyword: "type",
          params: { type: schema149.properties.applications.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key4 of Object.keys(data13)) {
          const _errs31 = errors;
          if (typeof key4 === "string") {
            if (!pattern52.test(key4)) {
              const err21 = {
                instancePath: instancePath + "/applications",
                schemaPath: "#/properties/applications/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
                propertyName: key4,
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
          var valid11 = _errs31 === errors;
          if (!valid11) {
            const err22 = {
              instancePath: instancePath + "/applications",
              schemaPath: "#/properties/applications/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key4 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key5 of Object.keys(data13)) {
          let data14 = data13[key5];
          if (!(data14 && typeof data14 == "object" && !Array.isArray(data14)) && data14 !== null) {
            const err23 = {
              instancePath: instancePath + "/applications/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/$defs/svixApplication/type",
              keyword: "type",
              params: { type: schema156.type },
              message: "must be object,null",
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            for (const key6 of Object.keys(data14)) {
              if (!(key6 === "name")) {
                const err24 = {
                  instancePath: instancePath + "/applications/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/svixApplication/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key6 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data14.name !== undefined && func0.call(data14, "name")) {
              if (typeof data14.name !== "string") {
                const err25 = {
                  instancePath:
                    instancePath + "/applications/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
                  schemaPath: "#/$defs/svixApplication/properties/name/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.integrations !== undefined && func0.call(data, "integrations")) {
      let data16 = data.integrations;
      if (!(data16 && typeof data16 == "object" && !Array.isArray(data16)) && data16 !== null) {
        const err26 = {
          instancePath: instancePath + "/integrations",
          schemaPath: "#/properties/integrations/type",
          keyword: "type",
          params: { type: schema149.properties.integrations.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key7 of Object.keys(data16)) {
          const _errs41 = errors;
          if (typeof key7 === "string") {
            if (!pattern7.test(key7)) {
              const err27 = {
                instancePath: instancePath + "/integrations",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key7,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = {
              instancePath: instancePath + "/integrations",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key7,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          var valid15 = _errs41 === errors;
          if (!valid15) {
            const err29 = {
              instancePath: instancePath + "/integrations",
              schemaPath: "#/properties/integrations/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key7 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key8 of Object.keys(data16)) {
          let data17 = data16[key8];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.application === undefined || !func0.call(data17, "application")) {
              const err30 = {
                instancePath: instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
                schemaPath: "#/$defs/svixIntegration/required",
                keyword: "required",
                params: { missingProperty: "application" },
                message: "must have required property '" + "application" + "'",
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (data17.name === undefined || !func0.call(data17, "name")) {
              const err31 = {
                instancePath: instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
                schemaPath: "#/$defs/svixIntegration/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            for (const key9 of Object.keys(data17)) {
              if (!(key9 === "application" || key9 === "name" || key9 === "id" || key9 === "featureFlags")) {
                const err32 = {
                  instancePath: instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/svixIntegration/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key9 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data17.application !== undefined && func0.call(data17, "application")) {
              let data18 = data17.application;
              if (typeof data18 === "string") {
                if (!pattern52.test(data18)) {
                  const err33 = {
                    instancePath:
                      instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/application",
                    schemaPath: "#/$defs/svixIntegration/properties/application/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                    message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = {
                  instancePath:
                    instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/application",
                  schemaPath: "#/$defs/svixIntegration/properties/application/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data17.name !== undefined && func0.call(data17, "name")) {
              let data19 = data17.name;
              if (typeof data19 === "string") {
                if (!pattern12.test(data19)) {
                  const err35 = {
                    instancePath:
                      instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
                    schemaPath: "#/$defs/svixIntegration/properties/name/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    message: 'must match pattern "' + "\\S" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              } else {
                const err36 = {
                  instancePath:
                    instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
                  schemaPath: "#/$defs/svixIntegration/properties/name/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data17.id !== undefined && func0.call(data17, "id")) {
              let data20 = data17.id;
              if (typeof data20 === "string") {
                if (!pattern64.test(data20)) {
                  const err37 = {
                    instancePath:
                      instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
                    schemaPath: "#/$defs/svixIntegration/properties/id/pattern",
                    keyword: "pattern",
                    params: { pattern: "^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$" },
                    message: 'must match pattern "' + "^(?:[a-zA-Z0-9\\-_.]{1,256}/)?integ_[A-Za-z0-9]{1,64}$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              } else {
                const err38 = {
                  instancePath: instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
                  schemaPath: "#/$defs/svixIntegration/properties/id/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data17.featureFlags !== undefined && func0.call(data17, "featureFlags")) {
              let data21 = data17.featureFlags;
              if (!Array.isArray(data21) && data21 !== null) {
                const err39 = {
                  instancePath:
                    instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/featureFlags",
                  schemaPath: "#/$defs/svixIntegration/properties/featureFlags/type",
                  keyword: "type",
                  params: { type: schema158.properties.featureFlags.type },
                  message: "must be array,null",
                };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (Array.isArray(data21)) {
                const len2 = data21.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data22 = data21[i2];
                  if (typeof data22 === "string") {
                    if (!pattern52.test(data22)) {
                      const err40 = {
                        instancePath:
                          instancePath +
                          "/integrations/" +
                          key8.replace(/~/g, "~0").replace(/\//g, "~1") +
                          "/featureFlags/" +
                          i2,
                        schemaPath: "#/$defs/svixIntegration/properties/featureFlags/items/pattern",
                        keyword: "pattern",
                        params: { pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" },
                        message: 'must match pattern "' + "^[a-zA-Z0-9\\-_.]{1,256}$" + '"',
                      };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  } else {
                    const err41 = {
                      instancePath:
                        instancePath +
                        "/integrations/" +
                        key8.replace(/~/g, "~0").replace(/\//g, "~1") +
                        "/featureFlags/" +
                        i2,
                      schemaPath: "#/$defs/svixIntegration/properties/featureFlags/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                }
                let i3 = data21.length;
                let j0;
                if (i3 > 1) {
                  const indices0 = {};
                  for (; i3--;) {
                    let item0 = data21[i3];
                    if (typeof item0 !== "string") {
                      continue;
                    }
                    if (typeof indices0[item0] == "number") {
                      j0 = indices0[item0];
                      const err42 = {
                        instancePath:
                          instancePath +
                          "/integrations/" +
                          key8.replace(/~/g, "~0").replace(/\//g, "~1") +
                          "/featureFlags",
                        schemaPath: "#/$defs/svixIntegration/properties/featureFlags/uniqueItems",
                        keyword: "uniqueItems",
                        params: { i: i3, j: j0 },
                        message: "must NOT have duplicate items (items ## " + j0 + " and " + i3 + " are identical)",
                      };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                      break;
                    }
                    indices0[item0] = i3;
                  }
                }
              }
            }
          } else {
            const err43 = {
              instancePath: instancePath + "/integrations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/$defs/svixIntegration/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      }
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate20(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="https://unpkg.com/instaform/instasent.schema.json" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined || !func0.call(data, "version")) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema31.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.version !== undefined && func0.call(data, "version")) {
      if (1 !== data.version) {
        const err2 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/const",
          keyword: "const",
          params: { allowedValue: 1 },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.organization !== undefined && func0.call(data, "organization")) {
      let data1 = data.organization;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === undefined || !func0.call(data1, "name")) {
          const err3 = {
            instancePath: instancePath + "/organization",
            schemaPath: "#/properties/organization/required",
            keyword: "required",
            params: { missingProperty: "name" },
            message: "must have required property '" + "name" + "'",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 of Object.keys(data1)) {
          if (!(key1 === "name")) {
            const err4 = {
              instancePath: instancePath + "/organization",
              schemaPath: "#/properties/organization/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data1.name !== undefined && func0.call(data1, "name")) {
          if (typeof data1.name !== "string") {
            const err5 = {
              instancePath: instancePath + "/organization/name",
              schemaPath: "#/properties/organization/properties/name/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + "/organization",
          schemaPath: "#/properties/organization/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.token !== undefined && func0.call(data, "token")) {
      let data3 = data.token;
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          const err7 = {
            instancePath: instancePath + "/token",
            schemaPath: "#/$defs/token/pattern",
            keyword: "pattern",
            params: { pattern: "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" },
            message: 'must match pattern "' + "^\\$\\{env\\.[A-Za-z_][A-Za-z0-9_]*\\}$" + '"',
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/token",
          schemaPath: "#/$defs/token/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.vars !== undefined && func0.call(data, "vars")) {
      let data4 = data.vars;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
        const err9 = {
          instancePath: instancePath + "/vars",
          schemaPath: "#/properties/vars/type",
          keyword: "type",
          params: { type: schema31.properties.vars.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 of Object.keys(data4)) {
          const _errs13 = errors;
          if (typeof key2 === "string") {
            if (!pattern5.test(key2)) {
              const err10 = {
                instancePath: instancePath + "/vars",
                schemaPath: "#/properties/vars/propertyNames/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z_][A-Za-z0-9_-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z_][A-Za-z0-9_-]{0,63}$" + '"',
                propertyName: key2,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
          var valid3 = _errs13 === errors;
          if (!valid3) {
            const err11 = {
              instancePath: instancePath + "/vars",
              schemaPath: "#/properties/vars/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key2 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data4)) {
          let data5 = data4[key3];
          if (
            typeof data5 !== "string" &&
            !(typeof data5 == "number" && isFinite(data5)) &&
            typeof data5 !== "boolean"
          ) {
            const err12 = {
              instancePath: instancePath + "/vars/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/vars/additionalProperties/type",
              keyword: "type",
              params: { type: schema31.properties.vars.additionalProperties.type },
              message: "must be string,number,boolean",
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      }
    }
    if (data.defaults !== undefined && func0.call(data, "defaults")) {
      let data6 = data.defaults;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
        const err13 = {
          instancePath: instancePath + "/defaults",
          schemaPath: "#/properties/defaults/type",
          keyword: "type",
          params: { type: schema31.properties.defaults.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key4 of Object.keys(data6)) {
          if (!(key4 === "datasource")) {
            const err14 = {
              instancePath: instancePath + "/defaults",
              schemaPath: "#/properties/defaults/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key4 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data6.datasource !== undefined && func0.call(data6, "datasource")) {
          let data7 = data6.datasource;
          if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
            const err15 = {
              instancePath: instancePath + "/defaults/datasource",
              schemaPath: "#/properties/defaults/properties/datasource/type",
              keyword: "type",
              params: { type: schema31.properties.defaults.properties.datasource.type },
              message: "must be object,null",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            for (const key5 of Object.keys(data7)) {
              if (!(
                key5 === "description" ||
                key5 === "audienceTags" ||
                key5 === "tags" ||
                key5 === "defaultCountry" ||
                key5 === "locale" ||
                key5 === "timezone"
              )) {
                const err16 = {
                  instancePath: instancePath + "/defaults/datasource",
                  schemaPath: "#/properties/defaults/properties/datasource/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key5 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data7.description !== undefined && func0.call(data7, "description")) {
              if (typeof data7.description !== "string") {
                const err17 = {
                  instancePath: instancePath + "/defaults/datasource/description",
                  schemaPath: "#/$defs/datasourceDescription/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data7.audienceTags !== undefined && func0.call(data7, "audienceTags")) {
              let data9 = data7.audienceTags;
              if (Array.isArray(data9)) {
                const len0 = data9.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  if (typeof data9[i0] !== "string") {
                    const err18 = {
                      instancePath: instancePath + "/defaults/datasource/audienceTags/" + i0,
                      schemaPath: "#/$defs/audienceTags/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
              } else {
                const err19 = {
                  instancePath: instancePath + "/defaults/datasource/audienceTags",
                  schemaPath: "#/$defs/audienceTags/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data7.tags !== undefined && func0.call(data7, "tags")) {
              let data11 = data7.tags;
              if (Array.isArray(data11)) {
                const len1 = data11.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data11[i1] !== "string") {
                    const err20 = {
                      instancePath: instancePath + "/defaults/datasource/tags/" + i1,
                      schemaPath: "#/$defs/datasourceTags/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
              } else {
                const err21 = {
                  instancePath: instancePath + "/defaults/datasource/tags",
                  schemaPath: "#/$defs/datasourceTags/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data7.defaultCountry !== undefined && func0.call(data7, "defaultCountry")) {
              let data13 = data7.defaultCountry;
              if (typeof data13 === "string") {
                if (!pattern6.test(data13)) {
                  const err22 = {
                    instancePath: instancePath + "/defaults/datasource/defaultCountry",
                    schemaPath: "#/$defs/country/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Z]{2}$" },
                    message: 'must match pattern "' + "^[A-Z]{2}$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = {
                  instancePath: instancePath + "/defaults/datasource/defaultCountry",
                  schemaPath: "#/$defs/country/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data7.locale !== undefined && func0.call(data7, "locale")) {
              if (typeof data7.locale !== "string") {
                const err24 = {
                  instancePath: instancePath + "/defaults/datasource/locale",
                  schemaPath: "#/$defs/locale/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data7.timezone !== undefined && func0.call(data7, "timezone")) {
              if (typeof data7.timezone !== "string") {
                const err25 = {
                  instancePath: instancePath + "/defaults/datasource/timezone",
                  schemaPath: "#/$defs/timezone/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.projects !== undefined && func0.call(data, "projects")) {
      let data16 = data.projects;
      if (!(data16 && typeof data16 == "object" && !Array.isArray(data16)) && data16 !== null) {
        const err26 = {
          instancePath: instancePath + "/projects",
          schemaPath: "#/properties/projects/type",
          keyword: "type",
          params: { type: schema31.properties.projects.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key6 of Object.keys(data16)) {
          const _errs47 = errors;
          if (typeof key6 === "string") {
            if (!pattern7.test(key6)) {
              const err27 = {
                instancePath: instancePath + "/projects",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key6,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = {
              instancePath: instancePath + "/projects",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key6,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          var valid17 = _errs47 === errors;
          if (!valid17) {
            const err29 = {
              instancePath: instancePath + "/projects",
              schemaPath: "#/properties/projects/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key6 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key7 of Object.keys(data16)) {
          if (
            !validate21(data16[key7], {
              instancePath: instancePath + "/projects/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data16,
              parentDataProperty: key7,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.attentive !== undefined && func0.call(data, "attentive")) {
      let data18 = data.attentive;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18)) && data18 !== null) {
        const err30 = {
          instancePath: instancePath + "/attentive",
          schemaPath: "#/properties/attentive/type",
          keyword: "type",
          params: { type: schema31.properties.attentive.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key8 of Object.keys(data18)) {
          const _errs54 = errors;
          if (typeof key8 === "string") {
            if (!pattern7.test(key8)) {
              const err31 = {
                instancePath: instancePath + "/attentive",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key8,
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          } else {
            const err32 = {
              instancePath: instancePath + "/attentive",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key8,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          var valid20 = _errs54 === errors;
          if (!valid20) {
            const err33 = {
              instancePath: instancePath + "/attentive",
              schemaPath: "#/properties/attentive/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key8 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        for (const key9 of Object.keys(data18)) {
          if (
            !validate39(data18[key9], {
              instancePath: instancePath + "/attentive/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data18,
              parentDataProperty: key9,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.spoki !== undefined && func0.call(data, "spoki")) {
      let data20 = data.spoki;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20)) && data20 !== null) {
        const err34 = {
          instancePath: instancePath + "/spoki",
          schemaPath: "#/properties/spoki/type",
          keyword: "type",
          params: { type: schema31.properties.spoki.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        for (const key10 of Object.keys(data20)) {
          const _errs61 = errors;
          if (typeof key10 === "string") {
            if (!pattern7.test(key10)) {
              const err35 = {
                instancePath: instancePath + "/spoki",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key10,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          } else {
            const err36 = {
              instancePath: instancePath + "/spoki",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key10,
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          var valid23 = _errs61 === errors;
          if (!valid23) {
            const err37 = {
              instancePath: instancePath + "/spoki",
              schemaPath: "#/properties/spoki/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key10 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        for (const key11 of Object.keys(data20)) {
          if (
            !validate47(data20[key11], {
              instancePath: instancePath + "/spoki/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data20,
              parentDataProperty: key11,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.svix !== undefined && func0.call(data, "svix")) {
      let data22 = data.svix;
      if (!(data22 && typeof data22 == "object" && !Array.isArray(data22)) && data22 !== null) {
        const err38 = {
          instancePath: instancePath + "/svix",
          schemaPath: "#/properties/svix/type",
          keyword: "type",
          params: { type: schema31.properties.svix.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        for (const key12 of Object.keys(data22)) {
          const _errs68 = errors;
          if (typeof key12 === "string") {
            if (!pattern7.test(key12)) {
              const err39 = {
                instancePath: instancePath + "/svix",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key12,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = {
              instancePath: instancePath + "/svix",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key12,
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var valid26 = _errs68 === errors;
          if (!valid26) {
            const err41 = {
              instancePath: instancePath + "/svix",
              schemaPath: "#/properties/svix/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key12 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
        for (const key13 of Object.keys(data22)) {
          if (
            !validate73(data22[key13], {
              instancePath: instancePath + "/svix/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
              parentData: data22,
              parentDataProperty: key13,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.environments !== undefined && func0.call(data, "environments")) {
      let data24 = data.environments;
      if (!(data24 && typeof data24 == "object" && !Array.isArray(data24)) && data24 !== null) {
        const err42 = {
          instancePath: instancePath + "/environments",
          schemaPath: "#/properties/environments/type",
          keyword: "type",
          params: { type: schema31.properties.environments.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        for (const key14 of Object.keys(data24)) {
          const _errs75 = errors;
          if (typeof key14 === "string") {
            if (!pattern7.test(key14)) {
              const err43 = {
                instancePath: instancePath + "/environments",
                schemaPath: "#/$defs/addressKey/pattern",
                keyword: "pattern",
                params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" },
                message: 'must match pattern "' + "^[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}$" + '"',
                propertyName: key14,
              };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = {
              instancePath: instancePath + "/environments",
              schemaPath: "#/$defs/addressKey/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
              propertyName: key14,
            };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          var valid29 = _errs75 === errors;
          if (!valid29) {
            const err45 = {
              instancePath: instancePath + "/environments",
              schemaPath: "#/properties/environments/propertyNames",
              keyword: "propertyNames",
              params: { propertyName: key14 },
              message: "property name must be valid",
            };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        for (const key15 of Object.keys(data24)) {
          let data25 = data24[key15];
          if (!(data25 && typeof data25 == "object" && !Array.isArray(data25)) && data25 !== null) {
            const err46 = {
              instancePath: instancePath + "/environments/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/environments/additionalProperties/type",
              keyword: "type",
              params: { type: schema31.properties.environments.additionalProperties.type },
              message: "must be object,null",
            };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      }
    }
    if (data.rules !== undefined && func0.call(data, "rules")) {
      let data26 = data.rules;
      if (!(data26 && typeof data26 == "object" && !Array.isArray(data26)) && data26 !== null) {
        const err47 = {
          instancePath: instancePath + "/rules",
          schemaPath: "#/properties/rules/type",
          keyword: "type",
          params: { type: schema31.properties.rules.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (const key16 of Object.keys(data26)) {
          let data27 = data26[key16];
          if (!(data27 === "error" || data27 === "warn" || data27 === "off")) {
            const err48 = {
              instancePath: instancePath + "/rules/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/$defs/ruleSeverity/enum",
              keyword: "enum",
              params: { allowedValues: schema160.enum },
              message: "must be equal to one of the allowed values",
            };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err49 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err49];
    } else {
      vErrors.push(err49);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { props: true, dynamicProps: false, dynamicItems: false };
