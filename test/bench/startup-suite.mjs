// `npm run bench -- --suite startup`: what a user waits for before anything happens, against Node itself.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manyDatasources } from "./bench-resources.mjs";
import { installPeers } from "./install-peers.mjs";
import { installTofu, tofu } from "./install-tofu.mjs";
import { interleave, printRatios, printTimes, program, ratioOf, timeProcess } from "./measure.mjs";

export async function runStartupSuite({ folder, rounds = 15 }) {
  writeFileSync(join(folder, "empty.cjs"), "");
  // 46 datasources are 10 KB.
  writeFileSync(join(folder, "instasent.yaml"), manyDatasources(46));
  const peers = installPeers(join(folder, "auth0"), ["auth0-deploy-cli@8.44.0"]);
  const auth0 = peers === undefined ? undefined : join(peers, "node_modules/auth0-deploy-cli/lib/index.js");
  const binary = installTofu(join(folder, "tofu"));
  const node =
    (...args) =>
    () =>
      timeProcess({ args, cwd: folder });
  const contenders = [
    ["node empty.cjs", node("empty.cjs")],
    ["instaform --version", node(program, "--version")],
    ["instaform --help", node(program, "--help")],
    ["instaform validate, 10 KB", node(program, "validate")],
    ...(binary === undefined ? [] : [["tofu -version", () => tofu(binary, folder, ["-version"])]]),
    ...(auth0 === undefined ? [] : [["auth0-deploy-cli --help", node(auth0, "--help")]]),
  ];
  const results = await interleave(contenders, Number(rounds));
  printTimes(results);
  const ratio = (name, to) => ratioOf(results, name, to);
  printRatios([
    ["--version to node empty.cjs", ratio("instaform --version", "node empty.cjs"), 1.1],
    ["--help to node empty.cjs", ratio("instaform --help", "node empty.cjs"), 1.4],
    ["validate to node empty.cjs", ratio("instaform validate, 10 KB", "node empty.cjs"), 2.5],
    ...(auth0 === undefined
      ? []
      : [["auth0-deploy-cli --help to ours", ratio("auth0-deploy-cli --help", "instaform --help"), 18, "more"]]),
  ]);
}
