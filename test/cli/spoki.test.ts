import { expect, it } from "vitest";
import { canary } from "../support/canary.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene } from "./open-scene.ts";

const config = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    senders: {}
spoki:
  main:
    token: \${env.SPOKI_API_KEY}
    prune: [webhooks]
    customFields:
      A: { label: A, type: text, example: a }
    webhooks:
      moved: { event: message.inbound, url: "https://example.com/hook", active: false }
      b: { event: contact.created, url: "https://example.com/b" }
      c: { event: contact.updated, url: "https://example.com/c" }
      d: { event: contact.deleted, url: "https://example.com/d" }
    automations:
      welcome: { active: true }
`;
const secret = canary("signing secret");
const started = canary("automation secret");
const inUrl = canary("password of a receiver");
const seed = {
  projects: { "my-shop-123": {} },
  acceptAnyToken: true,
  spoki: {
    webhooks: [
      { event: "message.inbound", url: "https://example.com/hook", secret },
      { event: "template.updated", url: `https://u:${inUrl}@old.example.com/?key=${inUrl}`, secret },
      ...["b", "c", "d"].map((name, index) => ({
        event: `contact.${["created", "updated", "deleted"][index]}`,
        url: `https://example.com/${name}`,
        secret,
      })),
    ],
    automations: [{ name: "welcome", secret: started }],
  },
};

/** Every output of every run is searched for the secrets above by the suite itself. */
it("shows no secret of Spoki's in any format, nor in a saved plan, nor when an error holds it", async () => {
  const scene = await openScene({ files: { "instasent.yaml": config }, seed });
  const env = { SPOKI_API_KEY: canary("key"), SPOKI_API_URL: new URL("/spoki", scene.simulator.url).href };
  const outputs = ["json", "markdown", "html", "sarif", "junit"].flatMap((format) => [
    "--format",
    format,
    "--output",
    `report.${format}`,
  ]);
  const plan = await scene.run(["plan", "--out", "plan.json", "--verbose", ...outputs], { env });
  expect(plan.exitCode).toBe(0);
  const texts = ["plan.json", "report.json", "report.markdown", "report.html"].map((file) => scene.read(file));
  for (const text of texts) expect(text).toContain("old.example.com");
  for (const text of [...texts, plan.stdout, plan.stderr])
    expect(text).not.toMatch(new RegExp(`${secret}|${started}|${inUrl}`));

  const detail = `The secret ${secret} is not valid`;
  scene.simulator.control.addFault({
    match: { method: "PATCH", path: "/spoki/**" },
    do: { status: 400, body: { code: "spoki::3004", datail: detail } },
  });
  const applied = await scene.run("apply plan.json --yes", { env });
  matchGolden("spoki-refused.txt", transcript(scene, "apply plan.json --yes", applied));
});

it("plans and applies the other platforms when Spoki cannot be read, and says so", async () => {
  const scene = await openScene({ files: { "instasent.yaml": config }, seed });
  scene.simulator.control.addFault({ match: { path: "/spoki/**" }, do: { status: 401 } });
  const env = { SPOKI_API_KEY: canary("key"), SPOKI_API_URL: new URL("/spoki", scene.simulator.url).href };
  matchGolden("spoki-unreadable.txt", transcript(scene, "plan", await scene.run("plan", { env })));
});
