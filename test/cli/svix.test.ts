import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene, accessToken } from "./open-scene.ts";

const env = { SVIX_TOKEN: accessToken };

/** A configuration of one environment of the scene's own platform. */
const svixConfig = (url: string, rest: string): string => `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    events:
      order_create:
        parameters:
          order-id: { dataType: keyword, required: true, maxLength: 128 }
          coupons: { dataType: keyword, multiValue: 5 }
svix:
  main:
    token: \${env.SVIX_TOKEN}
    url: ${new URL("/svix", url).href}
${rest}`;

describe.concurrent("a schema that is derived from an event", () => {
  const seed = {
    tokens: [{ token: accessToken }],
    projects: {
      "my-shop-123": {
        events: [
          {
            uid: "order_create",
            parameters: [
              { parameter: "order-id", dataType: "keyword", required: true, maxLength: 128 },
              { parameter: "coupons", dataType: "keyword", multiValue: 5 },
            ],
          },
        ],
      },
    },
    svix: { tokens: [accessToken] },
  };

  it("is applied, is what live has then, and changes when the event does", async () => {
    const scene = await openScene({ seed });
    const config = svixConfig(
      scene.simulator.url,
      `    eventTypes:
      order.created: { description: An order was placed, from: shop/event/order_create }
      order.paid:
        description: An order was paid
        from: { event: shop/event/order_create, version: "2" }
        schemas: { "1": { type: object } }
`,
    );
    scene.write("instasent.yaml", config);
    const applied = await scene.runJson("apply --yes", { env });
    expect(applied.exitCode).toBe(0);
    const plan = await scene.runJson("plan --checks strict --target svix:main", { env });
    expect(plan.document["changes"]).toEqual([]);
    scene.write("instasent.yaml", config.replace("maxLength: 128", "maxLength: 64"));
    const changed = await scene.run("plan --target svix:main", { env });
    expect(changed.stdout).toContain("schemas.1.properties.order-id.maxLength  128 -> 64");
    expect(changed.stdout).toContain("schemas.2.properties.order-id.maxLength  128 -> 64");
  });

  it("comes from an event that is declared, and is not written beside it", async () => {
    const scene = await openScene({ platform: false });
    scene.write(
      "instasent.yaml",
      svixConfig(
        "https://svix.example.com",
        `    eventTypes:
      a: { description: A, from: shop/event/order_creat }
      b: { description: B, from: shopp/event/order_create }
      c: { description: C, from: { event: shop/attribute/_email } }
      d:
        description: D
        from: { event: shop/event/order_create, version: "2" }
        schemas:
          "2": { type: object }
environments:
  staging:
    svix: { main: { eventTypes: { e: { description: E, from: shop/event/nothing } } } }
`,
      ),
    );
    const run = await scene.run("validate");
    expect(run.exitCode).toBe(3);
    matchGolden("svix-sources.txt", transcript(scene, "validate", run));
  });
});

describe.concurrent("what is live on Svix", () => {
  const seed = {
    tokens: [{ token: accessToken }],
    svix: {
      tokens: [accessToken],
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          groupName: "order",
          featureFlags: ["beta"],
          schemas: {
            "1": { type: "object", required: ["id"], properties: { id: { type: "string", title: "${id}" } } },
          },
        },
        "order.paid": { description: "An order was paid", deprecated: true },
        "invoice.sent": { description: "Nobody listens", archived: true },
      },
    },
  };

  it("is added to the files that are there, comments and order kept, but for what is archived", async () => {
    const scene = await openScene({ seed });
    const config = `version: 1
svix:
  main: # ours
    token: \${env.SVIX_TOKEN}
    url: ${new URL("/svix", scene.simulator.url).href}
    eventTypes:
      # paid, not shipped
      order.paid: { description: An order was paid }

    prune: false # not yet
`;
    scene.write("instasent.yaml", config);
    const commands = ["import --dry-run", "import", "import"];
    const shown: string[] = [];
    for (const command of commands) shown.push(transcript(scene, command, await scene.run(command, { env })));
    matchGolden("svix-import.txt", shown.join("\n"));
    const plan = await scene.runJson("plan --checks strict", { env });
    expect(plan).toMatchObject({ exitCode: 0, document: { changes: [], unmanaged: [], manual: [] } });
    expect(scene.writes()).toEqual([]);
  });

  it("is imported by its address, into the environment that is chosen", async () => {
    const scene = await openScene({ seed });
    const url = new URL("/svix", scene.simulator.url).href;
    scene.write(
      "instasent.yaml",
      `version: 1\nsvix: { main: { token: "\${env.SVIX_TOKEN}", url: "${url}" } }\nenvironments: { live: {} }\n`,
    );
    const result = await scene.runJson(["import", "svix:main/event-type/order.*", "-e", "live"], { env });
    expect(result.document["adoption"]).toMatchObject({
      added: ["svix:main/event-type/order.created", "svix:main/event-type/order.paid"],
      leftOut: [],
    });
    expect(scene.read("instasent.yaml")).toContain("environments: { live: { svix: { main: { eventTypes: {");
    const plan = await scene.runJson("plan -e live --checks strict", { env });
    expect(plan.document["changes"]).toEqual([]);
  });
});
