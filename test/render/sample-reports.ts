import type { CatalogueSpec } from "../../src/model/catalogue.ts";
import type { Report } from "../../src/model/report.ts";
import {
  address,
  applied,
  check,
  create,
  manual,
  passed,
  place,
  plan,
  report,
  result,
  unmanaged,
  update,
} from "./scenarios.ts";

const crm = create(
  "shop/datasource/crm",
  { name: "CRM sync", audienceTags: ["crm"], tags: ["ecommerce"] },
  { writeOnly: ["tags"], deliveries: [{ sink: ".env.crm (CRM_INGEST_TOKEN)", state: "absent" }] },
);

/** The sample of the design document. */
const sample = report({
  plan: plan({
    changes: [crm],
    manual: [manual("shop/datasource/pos", "timezone", "UTC", "Europe/Madrid")],
    checks: [
      ...passed(38),
      check("shop/attribute/birthday", "fail", [
        {
          field: "dataType",
          expected: "date",
          live: "string",
          message: "expected date, live string",
          place: place(14, 17, "specs.yaml"),
        },
      ]),
      check("shop/sender/SHOP", "unknown", [{ message: "not checked: the token lacks PROJECT_READ" }], 52),
    ],
    unmanaged: [unmanaged("old-web"), unmanaged("test")],
  }),
  requests: { reads: 9, writes: 0 },
  outcomes: [7],
  exitCode: 7,
});

const noChanges = report({ plan: plan({ checks: passed(41) }), requests: { reads: 9, writes: 0 } });

const onlyPeople = report({
  environment: "staging",
  plan: plan({
    environment: "staging",
    manual: [manual("shop/datasource/pos", "timezone", "UTC", "Europe/Madrid")],
    checks: passed(1),
    targets: ["shop/datasource/*"],
  }),
  requests: { reads: 1, writes: 0 },
  outcomes: [7],
  exitCode: 7,
});

/** Three hundred resources in three projects. */
const many = report({
  plan: plan({
    scopes: ["es", "pt", "fr"].map((scope) => ({ scope, title: `shop-${scope}-2024 at api.instasent.com` })),
    changes: ["es", "pt", "fr"].flatMap((scope) =>
      Array.from({ length: 4 }, (_, index) =>
        create(
          `${scope}/datasource/source-${index + 1}`,
          {
            name: `Source ${index + 1}`,
            audienceTags: ["crm", "web"],
            defaultCountry: scope.toUpperCase(),
            timezone: "Europe/Madrid",
          },
          { deliveries: [{ sink: `.env.${scope} (SOURCE_${index + 1}_TOKEN)`, state: "absent" }] },
        ),
      ),
    ),
    manual: [1, 2, 3].map((index) => manual(`pt/datasource/pos-${index}`, "timezone", "UTC", "Europe/Lisbon")),
    checks: ["es", "pt", "fr"].flatMap((scope) => [
      ...passed(90, scope),
      ...Array.from({ length: 5 }, (_, index) =>
        check(
          `${scope}/event/ecommerce_order_${["create", "update", "cancel", "refund", "pay"][index]}`,
          "fail",
          [
            { field: "parameters.order-id.dataType", message: "expected keyword, live text" },
            { field: "attribution", message: "expected true, live false" },
          ],
          200 + index,
        ),
      ),
    ]),
    unmanaged: Array.from({ length: 12 }, (_, index) => unmanaged(`legacy ${index + 1}`, "datasource", "es")),
  }),
  requests: { reads: 31, writes: 0 },
  outcomes: [7],
  exitCode: 7,
});

const oldText = Array.from({ length: 12 }, (_, index) => `line ${index + 1} of the description`).join("\n");

/** Updates, deletes and deliveries of other providers, with long and deep values. */
const diffs = report({
  plan: plan({
    scopes: [{ scope: "svix:main", title: "Svix environment main" }],
    changes: [
      update(
        "svix:main/event-type/order.created",
        {
          name: "order",
          description: oldText,
          tags: ["a", "b"],
          schemas: { v1: { type: "object", properties: { id: { type: "string" }, total: { type: "number" } } } },
        },
        {
          name: "order.created",
          description: oldText.replace("line 6 of", "line six of"),
          tags: ["b", "c"],
          schemas: {
            v1: {
              type: "object",
              properties: { id: { type: "integer" }, "order.total": { type: "number", minimum: 0 } },
            },
          },
        },
      ),
      {
        ...update(
          "svix:main/integration/hub",
          { secret: "old", url: `https://hooks.example.com/${"a".repeat(80)}/one` },
          { secret: "new", url: `https://hooks.example.com/${"a".repeat(80)}/two` },
        ),
        sensitive: ["secret"],
      },
      {
        action: "delete",
        address: address("svix:main/event-type/order.old"),
        kind: "event-type",
        remoteId: "evt_9",
        reason: "not declared, and prune is on",
        place: place(3),
        sensitive: [],
        before: { name: "order.old", description: "Nobody listens.\nSince 2023." },
        after: null,
      },
      {
        action: "deliver",
        address: address("svix:main/integration/erp"),
        kind: "integration",
        remoteId: "int_2",
        reason: "a sink does not hold the current token",
        place: place(30),
        sensitive: ["token"],
        before: null,
        after: {},
        deliveries: [
          { sink: ".env.erp (ERP_TOKEN)", state: "stale" },
          {
            sink: "command gh secret set ERP_TOKEN --repo acme/very-long-repository-name --env production",
            state: "unknown",
          },
        ],
      },
      create(
        "svix:main/event-type/order.paid",
        {
          name: "order.paid",
          apiKey: "k-123",
          description:
            "Sent once the payment provider has confirmed the whole amount, also for orders that are paid in parts.",
          template: "Hello {{name}},\n\nthank you for your order.\n",
          generalConfig: {
            channelSms: { defaultCompliancePolicy: "opt-in", quietHours: { from: "22:00", to: "08:00" } },
          },
          labels: Array.from({ length: 30 }, (_, index) => `label-${index + 1}`),
        },
        { kind: "event-type", sensitive: ["apiKey"] },
      ),
    ],
    checks: passed(3, "svix:main"),
  }),
  requests: { reads: 4, writes: 0 },
});

const failing = report({
  plan: plan({
    checks: [
      check("shop/project", "fail", [
        { field: "locale", message: "expected es_ES, live en_GB", place: place(9, 7) },
        {
          field: "generalConfig.channelSms.defaultCompliancePolicy",
          message:
            "expected opt-in, live opt-out; it decides for every SMS of the project whether a contact must have agreed first",
          place: place(14, 62),
        },
      ]),
      check("shop/attribute/a_very_long_attribute_name_that_somebody_chose_once_upon_a_time", "fail", [
        {
          message: "does not exist; the list shows enabled attributes only",
          place: place(80, 7, "configuration/projects/shop/attributes.yaml"),
        },
      ]),
      {
        ...check("shop/segment/vip", "fail", [{ field: "type", message: "expected static, live dynamic" }]),
        severity: "warning",
      },
      check(
        "shop/event/ecommerce_order_create",
        "unknown",
        [{ message: "not checked: the list of events could not be read to its end" }],
        91,
      ),
    ],
  }),
  requests: { reads: 9, writes: 0 },
  outcomes: [7],
  exitCode: 7,
});

const ambiguous = report({
  plan: plan({
    changes: [crm],
    isComplete: false,
    findings: [
      {
        ruleId: "ambiguous-match",
        severity: "error",
        message: 'two live datasources are named "Web": which one is shop/datasource/web?',
        place: { file: "instasent.yaml", line: 27, column: 7, endColumn: 10 },
        excerpt: { text: "      web:" },
        help: "pin it with one of\n  id: 67bd0c4f2a00000000000001   # created 2024-02-03\n  id: 67bd0c4f2a00000000000002   # created 2025-08-19",
        address: "shop/datasource/web",
      },
      {
        ruleId: "possible-rename",
        severity: "warning",
        message:
          'shop/datasource/crm would be created, and "CRM" is not declared and looks like it: same tags, country and locale',
        place: { file: "instasent.yaml", line: 12, column: 7, endColumn: 10 },
        excerpt: { text: "      crm:" },
        help: "if it is the same, write name: CRM",
        related: [{ message: "the name that matches nothing", place: place(13, 15) }],
      },
    ],
    checks: passed(2),
    unmanaged: [unmanaged("CRM")],
  }),
  requests: { reads: 9, writes: 0 },
  outcomes: [6],
  exitCode: 6,
});

const everyStatus = report({
  command: "apply",
  plan: plan({ changes: [crm], checks: passed(38) }),
  apply: applied([
    result("shop/datasource/crm", {
      remoteId: "67bd0c4f2a00000000000001",
      deliveries: [
        { sink: ".env.crm (CRM_INGEST_TOKEN)", status: "delivered" },
        { sink: "command gh secret set CRM_INGEST_TOKEN", status: "unverified", message: "it has no verify command" },
      ],
    }),
    result("shop/datasource/web", {
      status: "recovered",
      remoteId: "67bd0c4f2a00000000000002",
      message: "The connection was reset after the request was sent; the list shows it once.",
    }),
    result("shop/datasource/pos", {
      status: "already-exists",
      remoteId: "67bd0c4f2a00000000000003",
      deliveries: [{ sink: ".env.pos (POS_TOKEN)", status: "already-current" }],
    }),
    result("shop/datasource/erp", {
      remoteId: "67bd0c4f2a00000000000004",
      deliveries: [{ sink: ".env.erp (ERP_TOKEN)", status: "failed", message: "the file is a link" }],
      emergencyFile: "/home/ana/.local/state/instaform/emergency/shop-datasource-erp.token",
      help: "instaform token deliver shop/datasource/erp",
    }),
    result("shop/datasource/app", {
      status: "failed",
      message: "422: defaultCountry: This value is not a valid country.",
      help: "correct it at instasent.yaml:33:24, then run apply again",
    }),
    result("shop/datasource/tpv", {
      status: "unknown",
      message: "No answer within 30 s, and no datasource of that name appeared within 90 s.",
      help: "look at Datasources in the dashboard; run apply again only when you know",
    }),
    result("shop/datasource/kiosk", {
      status: "duplicate",
      message: "67bd0c4f2a00000000000008 and 67bd0c4f2a00000000000009 both carry the name.",
      help: "delete one in the dashboard",
    }),
    result("shop/datasource/mail", { status: "not-attempted", message: "the run was interrupted" }),
    result("shop/event-type/old", { action: "delete", status: "done" }),
    result("shop/datasource/bi", {
      action: "deliver",
      status: "done",
      deliveries: [{ sink: ".env.bi (BI_TOKEN)", status: "delivered" }],
    }),
  ]),
  requests: { reads: 14, writes: 6 },
  outcomes: [10, 9],
  exitCode: 10,
});

const applyComplete = report({
  command: "apply",
  apply: applied([
    result("shop/datasource/crm", {
      remoteId: "67bd0c4f2a00000000000001",
      deliveries: [{ sink: ".env.crm (CRM_INGEST_TOKEN)", status: "delivered" }],
    }),
  ]),
});

const error = report({
  error: {
    message:
      "GET https://api.instasent.com/v1/project/my-shop-123/datasource answered 403 Forbidden: the token lacks DATASOURCE_READ",
    help: "grant it in the dashboard, or run\n  instaform doctor",
    place: place(10, 12),
    isBug: false,
  },
  requests: { reads: 1, writes: 0 },
  outcomes: [4],
  exitCode: 4,
});

const bug = report({
  error: {
    message:
      "TypeError: Cannot read properties of undefined (reading 'map')\n    at diffAttributes (diff-attributes.ts:41:9)",
    isBug: true,
  },
  outcomes: [1],
  exitCode: 1,
});

const doctor = report({
  command: "doctor",
  doctor: [
    { title: "INSTASENT_TOKEN", status: "ok", detail: "valid, belongs to Acme, 3 projects" },
    {
      title: "scope PROJECT_READ",
      status: "problem",
      detail: "missing; needed for the 4 senders and 2 project settings that are declared",
      help: "create a token with PROJECT_READ: Settings > API tokens",
    },
    { title: "api.instasent.com", status: "ok", detail: "answers in 84 ms" },
    { title: "rate budget", status: "unknown", detail: "the API sent no rate headers" },
  ],
  outcomes: [4],
  exitCode: 4,
});

const explain = report({
  command: "explain",
  explanation: {
    title: "possible-rename",
    summary:
      "A datasource would be created while one that nobody declares looks just like it. Often somebody renamed it, and a second one would split the contacts in two.",
    sections: [
      {
        heading: "Why",
        text: "The platform has no update, so a new name in the configuration can only be a new datasource. Tags, country and locale are compared, because they seldom agree by chance.",
        isCode: false,
      },
      {
        heading: "Mend it",
        text: "datasources:\n  crm:\n    id: 67bd0c4f2a00000000000001\n    name: CRM\n",
        isCode: true,
      },
    ],
  },
});

const findings = report({
  command: "validate",
  findings: [
    {
      ruleId: "unknown-key",
      severity: "error",
      message: '"datasorces" is not a key of a project; did you mean "datasources"?',
      place: { file: "instasent.yaml", line: 9, column: 5, endColumn: 15 },
      excerpt: { text: "    datasorces:" },
      see: "instaform explain projects.<key>",
    },
    {
      ruleId: "wrong-type",
      severity: "error",
      message: "maxLength must be a whole number",
      place: { file: "specs.yaml", line: 104, column: 20, endColumn: 25 },
      excerpt: { text: '\tnote:\t"🎉 日本", x: "128"' },
    },
    {
      ruleId: "duplicate-address",
      severity: "error",
      message: "shop/datasource/crm is declared twice",
      place: { file: "b.yaml", line: 3, column: 3, endColumn: 6 },
      excerpt: { text: "  crm: { name: CRM }" },
      related: [{ message: "first declared here", place: { file: "a.yaml", line: 12, column: 5, endColumn: 8 } }],
      help: "rename one of them or remove it",
    },
    {
      ruleId: "long-line",
      severity: "warning",
      message:
        "the description has more than 255 characters and the platform will cut it, which nobody notices until a customer does",
      place: { file: "instasent.yaml", line: 15, column: 180, endColumn: 190 },
      excerpt: { text: `      description: ${"Contacts from the CRM. ".repeat(12)}` },
    },
    { ruleId: "no-files", severity: "info", message: "no fixtures are declared", address: "shop/datasource/crm" },
  ],
  outcomes: [3],
  exitCode: 3,
});

const valid = report({
  command: "validate",
  validation: { files: ["instasent.yaml"], resources: 14, environments: ["production", "staging"] },
});

/** One report for everything that a renderer must be able to say. */
const contractCheck = report({
  command: "contract check",
  findings: [
    {
      ruleId: "unknown-attribute",
      severity: "error",
      message: '"loyalty_teir" is no attribute of the specs of shop/datasource/crm; did you mean "loyalty_tier"?',
      address: "shop/datasource/crm",
      place: place(4_000_001, 42, "contacts.ndjson"),
      help: "Correct the key, or declare it under `attributes`.",
      see: "shop/datasource/crm; instaform explain unknown-attribute",
    },
  ],
  contracts: {
    contracts: [{ datasource: "shop/datasource/crm", source: "lock" }],
    files: 3,
    items: 5_000_120,
    accepted: 4_999_990,
    rejected: 120,
    rejectedAsExpected: 10,
    byRule: [
      { ruleId: "unknown-attribute", severity: "error", count: 120 },
      { ruleId: "missing-event-date", severity: "warning", count: 7 },
      { ruleId: "unknown-type", severity: "info", count: 1 },
    ],
    findingsShown: 1,
    findingsTotal: 128,
    isComplete: true,
  },
  outcomes: [8],
  exitCode: 8,
});

const coverage = report({
  command: "contract coverage",
  coverage: {
    datasources: [
      {
        datasource: "shop/datasource/crm",
        source: "config",
        covered: 11,
        total: 13,
        uncovered: [
          { kind: "attribute", address: "shop/attribute/plan" },
          { kind: "parameter", address: "shop/event/appointment#place" },
        ],
      },
    ],
    withoutFixtures: ["shop/datasource/pos"],
    covered: 11,
    total: 13,
    percent: 84.6,
    minimum: 90,
  },
  outcomes: [8],
  exitCode: 8,
});

const contractDiff = report({
  command: "contract diff",
  contractDiff: {
    from: { name: "origin/main", source: "lock" },
    to: { name: "working tree", source: "lock" },
    direction: "producer",
    changes: [
      {
        ruleId: "attribute-removed",
        verdict: "breaking",
        datasources: ["shop/datasource/crm", "shop/datasource/web"],
        address: "shop/attribute/loyalty_points",
        reason: "the attribute loyalty_points is gone: a payload that carries it would create a junk attribute",
      },
      {
        ruleId: "max-length-lowered",
        verdict: "risky",
        datasources: ["shop/datasource/web"],
        address: "shop/event/ecommerce_order_create#order-id",
        reason: "order-id takes 64 characters instead of 128",
      },
      {
        ruleId: "parameter-added",
        verdict: "compatible",
        datasources: ["shop/datasource/web"],
        address: "shop/event/ecommerce_order_create#order-note",
        reason: "order-note can be sent now",
      },
    ],
    summary: { breaking: 1, risky: 1, compatible: 1 },
  },
  outcomes: [8],
  exitCode: 8,
});

/** A pull request that adds a datasource and breaks a contract. */
const review = report({
  command: "review",
  environment: "staging",
  review: [
    { title: "validate", report: { ...valid, environment: "staging" } },
    { title: "contract check", report: { ...contractCheck, environment: "staging" } },
    { title: "contract diff", report: { ...contractDiff, environment: "staging" } },
    { title: "plan", report: { ...sample, environment: "staging" } },
  ],
  outcomes: [7, 8],
  exitCode: 7,
});

/** The same from a fork: the part that needs a token was not made, and says so. */
const reviewOfFork = report({
  command: "review",
  review: [
    { title: "validate", report: valid },
    { title: "contract diff", report: { ...contractDiff, exitCode: 0, outcomes: [0] } },
    { title: "plan", skipped: "INSTASENT_TOKEN is not set, as in pull requests from forks" },
  ],
});

/** Everything that a page can show at once, from a project whose names mean something in markup. */
const page = report({
  command: "report",
  environment: "staging",
  plan: plan({
    environment: "staging",
    changes: [crm],
    manual: [manual("shop/datasource/pos", "timezone", "UTC", "Europe/Madrid")],
    checks: [
      ...passed(3),
      check("shop/attribute/birthday", "fail", [{ field: "dataType", message: "expected date, live string" }]),
      check("shop/sender/SHOP", "unknown", [{ message: "not checked: the token lacks PROJECT_READ" }], 52),
    ],
    unmanaged: [unmanaged("Tom & Jerry's <b>web</b>")],
  }),
  findings: contractCheck.findings,
  ...pick(contractCheck, "contracts"),
  ...pick(coverage, "coverage"),
  contractDiff: {
    from: { name: "main", source: "lock" },
    to: { name: "the working tree", source: "config" },
    direction: "producer",
    changes: [
      {
        ruleId: "value-became-required",
        verdict: "breaking",
        datasources: ["shop/datasource/crm"],
        address: "shop/attribute/plan",
        reason: "it is required now: payloads without it are refused",
      },
    ],
    summary: { breaking: 1, risky: 0, compatible: 0 },
  },
  catalogue: {
    specs: [
      spec("attribute", "_email", { place: place(20), format: "email", isRequired: true }),
      spec("attribute", "plan", { maxLength: 16, sentBy: [], fixtures: [] }),
      spec("attribute", "_date_imported", { isReadOnly: true, sentBy: [], fixtures: [] }),
      spec("event", "appointment", { dataType: null }),
      spec("parameter", "place", { event: "appointment", maxValues: 5, sentBy: [], fixtures: [] }),
    ],
    datasources: [
      {
        address: "shop/datasource/crm",
        scope: "shop",
        name: "CRM sync",
        fixtures: { contacts: 1, events: 2 },
        sinks: [".env.crm (CRM_INGEST_TOKEN)", "command gh secret set CRM_INGEST_TOKEN"],
      },
      {
        address: "shop/datasource/pos",
        scope: "shop",
        name: 'POS "main" <hall>',
        fixtures: { contacts: 0, events: 0 },
        sinks: [],
      },
    ],
  },
  requests: { reads: 9, writes: 0 },
  outcomes: [7, 8],
  exitCode: 7,
});

/** One part of a report, which must be there. */
function pick<K extends keyof Report>(from: Report, key: K): { [P in K]-?: NonNullable<Report[P]> } {
  const part = from[key];
  if (part === undefined || part === null) throw new Error(`no ${key}`);
  return { [key]: part } as { [P in K]-?: NonNullable<Report[P]> }; // the key is the one that was asked for
}

function spec(kind: CatalogueSpec["kind"], name: string, parts: Partial<CatalogueSpec> = {}): CatalogueSpec {
  const owner = kind === "parameter" ? `shop/event/${parts.event ?? ""}#` : `shop/${kind}/`;
  return {
    address: owner + name,
    scope: "shop",
    kind,
    name,
    dataType: "string",
    isRequired: false,
    isReadOnly: false,
    maxLength: null,
    maxValues: 1,
    acceptedBy: ["shop/datasource/crm"],
    sentBy: ["shop/datasource/crm"],
    fixtures: ["payloads/contacts.json"],
    ...parts,
  };
}

export const sampleReports = {
  page,
  sample,
  "no-changes": noChanges,
  "only-people": onlyPeople,
  many,
  diffs,
  failing,
  ambiguous,
  "contract-check": contractCheck,
  "contract-coverage": coverage,
  "contract-diff": contractDiff,
  review,
  "review-of-fork": reviewOfFork,
  "apply-every-status": everyStatus,
  "apply-complete": applyComplete,
  error,
  bug,
  doctor,
  explain,
  findings,
  valid,
} satisfies Record<string, Report>;
