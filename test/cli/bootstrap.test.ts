import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene } from "./open-scene.ts";

const config = `version: 1
organization: { name: Acme }
token: \${env.INSTASENT_TOKEN}
projects:
  shop:
    uid: my-shop-staging
    expect: { timezone: Europe/Madrid, locale: es_ES }
    datasources:
      crm: { name: CRM sync, audienceTags: [crm], timezone: Europe/Madrid, token: [{ envFile: .env.crm, name: CRM_INGEST_TOKEN }] }
      pos: { name: POS, audienceTags: [stores], token: [] }
    attributes:
      _email: { dataType: string }
      loyalty_tier: { dataType: keyword, custom: true }
    events:
      ecommerce_order_create:
        parameters:
          order-id: { dataType: keyword, required: true, maxLength: 128 }
    senders:
      SHOP: { status: active }
environments:
  staging: {}
  production: { projects: { shop: { uid: my-shop-production } } }
  next: { projects: { shop: { uid: my-shop-next } } }
`;
const order = {
  uid: "ecommerce_order_create",
  category: "ecommerce",
  parameters: [{ parameter: "order-id", dataType: "keyword", required: true, maxLength: 128 }],
};
const seed = {
  tokens: [{ token: accessToken }],
  organization: { name: "Acme" },
  projects: {
    "my-shop-staging": {
      datasources: [
        { name: "CRM sync", audienceTags: ["crm"], timezone: "Europe/Madrid", createdAt: "2025-01-01T00:00:00Z" },
        {
          name: "POS",
          audienceTags: ["stores", "loyalty", "a tag that is too long for a column of a narrow terminal"],
        },
      ],
      attributes: [{ uid: "loyalty_tier", dataType: "keyword", custom: true }],
      events: [order],
      senders: [{ from: "SHOP", status: "active" }],
    },
    "my-shop-production": {
      timezone: "UTC",
      datasources: [{ name: "POS", audienceTags: ["stores"] }],
      attributes: [],
      events: [{ ...order, parameters: [{ ...order.parameters[0], parameter: "order-id", maxLength: 64 }] }],
      senders: [],
    },
  },
};
const files = { "instasent.yaml": config };

describe.concurrent("a new environment", () => {
  it("is planned with what is to be made by hand, numbered and with exact values", async () => {
    const scene = await openScene({ files, seed });
    const text = await scene.run("plan -e production");
    const markdown = await scene.run("plan -e production --format markdown");
    expect(text.exitCode).toBe(7);
    const shown = [transcript(scene, "plan -e production", text)];
    matchGolden(
      "bootstrap-plan.txt",
      shown.concat(transcript(scene, "plan -e production --format markdown", markdown)).join("\n"),
    );
    const { document } = await scene.runJson("plan -e production");
    expect(document["checklist"].map(({ reason }: { reason: string }) => reason)).toEqual(
      expect.arrayContaining(["missing", "differs"]),
    );
  });

  it("is applied, and ends with what is left to a person", async () => {
    const scene = await openScene({ files, seed });
    const result = await scene.run("apply -e production --yes");
    expect(scene.exists(".env.crm")).toBe(true);
    matchGolden("bootstrap-apply.txt", transcript(scene, "apply -e production --yes", result));
    expect(result.stdout.match(/by hand:/g)).toHaveLength(1);
  });

  it("whose project does not exist yet is told how to make it, in the right order", async () => {
    const scene = await openScene({ files, seed });
    const result = await scene.run("plan -e next");
    expect(result.exitCode).toBe(3);
    matchGolden("bootstrap-missing-project.txt", transcript(scene, "plan -e next", result));
    const { document } = await scene.runJson("plan -e next");
    expect(document["checklist"][0]).toMatchObject({ address: "shop/project", reason: "missing" });
    expect(scene.writes()).toEqual([]);
  });

  it("has no list where a plan says it all already", async () => {
    const scene = await openScene({ files, seed });
    const { stdout } = await scene.run("plan -e staging");
    expect(stdout).not.toContain("by hand");
  });
});

describe.concurrent("compare", () => {
  it("shows two environments side by side, only what differs, with an exit code", async () => {
    const scene = await openScene({ files, seed });
    const differ = await scene.run("compare staging production");
    expect(differ.exitCode).toBe(2);
    const same = await scene.run("compare staging base");
    expect(same.exitCode).toBe(0);
    const shown = [
      transcript(scene, "compare staging production", differ),
      transcript(scene, "compare staging base", same),
    ];
    matchGolden("compare.txt", shown.join("\n"));
    expect(differ.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const { document } = await scene.runJson("compare production staging");
    expect(document["comparison"]["differences"].length).toBeGreaterThan(3);
    expect(scene.writes()).toEqual([]);
  });

  it("says what it could not compare, and fails for it when asked to be strict", async () => {
    const scopes = ["PROJECT_DATASOURCE_READ"];
    const scene = await openScene({ files, seed: { ...seed, tokens: [{ token: accessToken, scopes }] } });
    const { document, exitCode } = await scene.runJson("compare staging base --checks strict");
    expect(exitCode).toBe(7);
    expect(document["comparison"]["notCompared"]).toMatchObject([{ what: "shop/sender" }]);
  });

  it("knows no environment that is not declared", async () => {
    const scene = await openScene({ files, seed });
    expect((await scene.run("compare staging prodution")).exitCode).toBe(3);
    expect((await scene.run("compare staging production -e staging")).exitCode).toBe(3);
  });
});
