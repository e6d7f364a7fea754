import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
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

describe.concurrent("integrations on Svix", () => {
  const seedOf = (svix: NonNullable<SimulatorSeed["svix"]>): SimulatorSeed => ({
    tokens: [{ token: accessToken }],
    svix: { tokens: [accessToken], ...svix },
  });
  const config = (url: string, rest: string): string =>
    `version: 1\nsvix:\n  main:\n    token: \${env.SVIX_TOKEN}\n    url: ${new URL("/svix", url).href}\n${rest}`;
  const zapier = "    integrations:\n      zap: { application: acme, name: Zapier, featureFlags: [beta] }\n";

  it("are found by name in their application; two of one name stop the plan, and an id tells which", async () => {
    const twins = {
      acme: { integrations: [{ name: "Zapier" }, { name: "Zapier" }] },
      other: { integrations: [{ name: "Zapier" }] },
    };
    const scene = await openScene({ seed: seedOf({ applications: twins }) });
    scene.write("instasent.yaml", config(scene.simulator.url, zapier));
    const stopped = await scene.run("apply --yes", { env });
    matchGolden("svix-twins.txt", transcript(scene, "apply --yes", stopped));
    expect(scene.writes()).toEqual([]);
    const [, id = ""] = /id: (\S+)/.exec(stopped.stdout + stopped.stderr) ?? [];
    scene.write("instasent.yaml", config(scene.simulator.url, zapier.replace("name:", `id: ${id}, name:`)));
    const applied = await scene.runJson("apply --yes", { env });
    expect(applied.exitCode).toBe(0);
    expect(scene.writes()).toEqual([`PUT /svix/api/v1/app/${id.replace("/", "/integration/")}`]);
  });

  it("are not known on a server without them, and nothing is written there; its older words are used", async () => {
    const eventTypes = { a: { description: "A", featureFlags: ["old"] } };
    const scene = await openScene({ seed: seedOf({ eventTypes, applications: { acme: {} }, selfHosted: true }) });
    const rest = `${zapier}    eventTypes:\n      a: { description: A, featureFlags: [new], groupName: g }\n      b: { description: B, featureFlags: [new] }\n`;
    scene.write("instasent.yaml", config(scene.simulator.url, rest));
    const applied = await scene.run("apply --yes", { env });
    matchGolden("svix-self-hosted.txt", transcript(scene, "apply --yes", applied));
    expect((await scene.runJson("plan", { env })).document["changes"]).toEqual([]);
    expect((await scene.run("plan --checks strict", { env })).exitCode).toBe(7);
  });

  it("fail where their application does not exist, and are not sent when it goes before they are made", async () => {
    const scene = await openScene({ seed: seedOf({ applications: { acme: {} } }) });
    const missing =
      "    applications: { nobody: }\n    integrations:\n      zap: { application: nobody, name: Zapier }\n";
    scene.write("instasent.yaml", config(scene.simulator.url, missing));
    const plan = await scene.run("plan", { env });
    expect(plan.exitCode).toBe(7);
    scene.write("instasent.yaml", config(scene.simulator.url, zapier));
    const path = "/svix/api/v1/app/acme/integration";
    scene.simulator.control.addFault({ match: { method: "POST", path }, do: { status: 404 } });
    const applied = await scene.run("apply --yes", { env });
    expect(applied.exitCode).toBe(1);
    const shown = [transcript(scene, "plan", plan), transcript(scene, "apply --yes", applied)];
    matchGolden("svix-no-application.txt", shown.join("\n"));
  });

  it("are imported under keys of application and name, and their keys are never asked for", async () => {
    const integrations = [{ name: "Zapier", featureFlags: ["beta"] }, { name: "Twin" }, { name: "Twin" }];
    const scene = await openScene({ seed: seedOf({ applications: { acme: { name: "Acme", integrations } } }) });
    scene.write(
      "instasent.yaml",
      config(scene.simulator.url, "    applications: { acme: { name: Acme } }\n    integrations: {}\n"),
    );
    const imported = await scene.runJson("import", { env });
    expect(imported.document["adoption"]["added"]).toEqual([
      "svix:main/integration/acme-twin",
      "svix:main/integration/acme-twin-2",
      "svix:main/integration/acme-zapier",
    ]);
    const plan = await scene.runJson("plan --checks strict", { env });
    expect(plan).toMatchObject({ exitCode: 0, document: { changes: [], unmanaged: [] } });
    expect(scene.simulator.requests.filter(({ path }) => path.includes("/key"))).toEqual([]);
  });

  it("cannot be declared twice under one name", async () => {
    const scene = await openScene({ platform: false });
    const twice = `${zapier}      again: { application: acme, name: Zapier }\n`;
    scene.write("instasent.yaml", config("https://svix.example.com", twice));
    const { document, exitCode } = await scene.runJson("validate");
    expect([exitCode, document["findings"]?.[0]?.ruleId]).toEqual([3, "duplicate-name"]);
  });
});
