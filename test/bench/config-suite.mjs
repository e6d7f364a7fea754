// `npm run bench -- --suite config`: reading a configuration with the place of every value, as `validate` does.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manyAttributes, manyDatasources, tofuConfig } from "./bench-resources.mjs";
import { installTofu, prepareTofu, tofu } from "./install-tofu.mjs";
import { interleave, printRatios, printTimes, program, timeProcess } from "./measure.mjs";

export async function runConfigSuite({ folder, rounds = 5 }) {
  const validate = (name, text) => {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, "instasent.yaml"), text);
    return () => timeProcess({ args: [program, "validate"], cwd });
  };
  const sizes = [1e6, 20e6].map((bytes) => ({ bytes, ...manyAttributes(bytes) }));
  const keys = manyAttributes(8_700_000);
  const binary = installTofu(join(folder, "tofu"));
  const peer = binary && (await prepareTofu(binary, join(folder, "tofu-1000"), tofuConfig(1000)));
  const contenders = [
    ["instaform validate, one resource", validate("one", manyDatasources(1))],
    ["instaform validate, 1 MB", validate("1mb", sizes[0].text)],
    ["instaform validate, 20 MB", validate("20mb", sizes[1].text)],
    [`instaform validate, ${keys.count} keys in one map`, validate("keys", keys.text)],
    ["instaform validate, 1000 resources", validate("thousand", manyDatasources(1000))],
    ...(peer === undefined ? [] : [["tofu validate, 1000 resources", () => tofu(binary, peer, ["validate"])]]),
  ];
  const results = await interleave(contenders, Number(rounds));
  printTimes(results);
  const start = results.get("instaform validate, one resource").median;
  const rate = (name, bytes) => bytes / 1e3 / (results.get(name).median - start);
  const [small, large] = [rate("instaform validate, 1 MB", 1e6), rate("instaform validate, 20 MB", 20e6)];
  console.log(`\n1 MB: ${small.toFixed(1)} MB/s; 20 MB: ${large.toFixed(1)} MB/s, without the start of the process`);
  const ours = results.get("instaform validate, 1000 resources").median;
  printRatios([
    ["MB/s at 20 MB to MB/s at 1 MB", large / small, 0.9, "more"],
    ...(peer === undefined
      ? []
      : [["tofu validate to ours, 1000", results.get("tofu validate, 1000 resources").median / ours, 5, "more"]]),
  ]);
}
