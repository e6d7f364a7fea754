// `npm run bench -- --suite config`: reading a configuration with the place of every value, as `validate` does.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manyAttributes, manyDatasources, tofuConfig } from "./bench-resources.mjs";
import { installTofu, prepareTofu, tofu } from "./install-tofu.mjs";
import { interleave, printRatios, printTimes, program, ratioOf, timeProcess } from "./measure.mjs";

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
  // Without the start of the process, which has nothing to do with the size.
  const workOf = (name, key) =>
    results.get(name)[key].median - results.get("instaform validate, one resource")[key].median;
  const rate = (name, bytes, key) => bytes / 1e3 / workOf(name, key);
  const scale = (key) => rate("instaform validate, 20 MB", 20e6, key) / rate("instaform validate, 1 MB", 1e6, key);
  for (const key of ["wall", "cpu"]) {
    const [small, large] = [
      ["instaform validate, 1 MB", 1e6],
      ["instaform validate, 20 MB", 20e6],
    ].map(([name, bytes]) => rate(name, bytes, key).toFixed(1));
    console.log(`by ${key}: 1 MB at ${small} MB/s, 20 MB at ${large} MB/s, without the start of the process`);
  }
  printRatios([
    ["MB/s at 20 MB to MB/s at 1 MB", { wall: scale("wall"), cpu: scale("cpu") }, 0.9, "more"],
    ...(peer === undefined
      ? []
      : [
          [
            "tofu validate to ours, 1000",
            ratioOf(results, "tofu validate, 1000 resources", "instaform validate, 1000 resources"),
            5,
            "more",
          ],
        ]),
  ]);
}
