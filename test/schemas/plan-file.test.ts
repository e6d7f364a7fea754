import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { runInstaform } from "../cli/run-instaform.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readSchema = (name: string): object => JSON.parse(readFileSync(join(root, "schemas", name), "utf8")) as object;

it("saves plans that fit schemas/plan-file.schema.json", async () => {
  const folder = mkdtempSync(join(tmpdir(), "instaform-plan-file-"));
  try {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas: [readSchema("shared.schema.json")] });
    const validate = ajv.compile(readSchema("plan-file.schema.json"));
    for (const example of ["shop", "multi-environment"]) {
      const file = join(folder, `${example}.json`);
      const args = ["plan", "--simulate=simulator.yaml", "--out", file];
      await runInstaform(args, { cwd: join(root, "examples", example), env: { HOME: folder } });
      const plan = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...plan, digest: "edited" })).toBe(false);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
