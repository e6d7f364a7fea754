import { describe, expect, it } from "vitest";
import { canary } from "../support/canary.ts";
import { openScene } from "./open-scene.ts";

/** Names of which each is cut at another place by whoever cuts long texts. */
const offsets = Array.from({ length: 24 }, (_, index) => 4 * index + 10);
const token = canary("cut in two");

/** Every datasource repeats its own token in its description, each further to the right. */
const datasources = offsets.map((offset) => ({
  name: `D${offset}`,
  token,
  description: `${"x".repeat(offset)}${token}`,
}));

const config = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources:
${offsets.map((offset) => `      d${offset}: { name: D${offset}, description: short }`).join("\n")}
`;

// What is printed is searched for pieces of every canary as soon as a run ends.
describe("a secret in a text that is cut for display", () => {
  it.each(["text", "markdown", "github", "json"])("leaves no half of it behind in %s", async (format) => {
    const scene = await openScene({
      files: { "instasent.yaml": config },
      seed: { projects: { "my-shop-123": { datasources } } },
    });
    const { stdout, exitCode } = await scene.run(`plan --format ${format}`);
    expect(exitCode).toBe(7);
    expect(stdout).toContain("[secret]");
  });
});
