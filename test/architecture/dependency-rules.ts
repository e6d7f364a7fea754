import type { IForbiddenRuleType } from "dependency-cruiser";

const port = "providers/provider[.]ts$";

/** One row per room: what it may import from src, besides itself. The README's module map shows the same. */
const mayImport: Readonly<Record<string, string>> = {
  model: "",
  files: "",
  plan: "model/",
  render: "(model|generated)/",
  config: "(model|generated)/",
  desired: `(model|config)/|${port}`,
  adopt: `(model|config)/|${port}`,
  live: `model/|${port}`,
  apply: `model/|${port}`,
  http: "model/",
  hosts: "(model|http)/",
  contracts: "(model|generated)/",
  payloads: "(model|contracts|config|generated)/",
  lock: "(model|contracts|files)/",
  sinks: "model/",
  attempts: "model/",
  page: "",
  simulator: "generated/",
  workflow: `(model|config|desired|adopt|live|plan|apply|contracts|payloads|lock)/|${port}`,
};

const pureRooms = "^src/(model|plan|render|desired|adopt|contracts)/";
/** In `config`, only what reads files may touch the world. */
const readingConfig = "^src/config/(read-config|read-config-files|read-file-list|is-inside|decode-utf8)[.]ts$";

const ban = (name: string, from: object, to: object): IForbiddenRuleType => ({ name, severity: "error", from, to });

/** The rules of the house: which room may know which, who may touch the world, who may use which package. */
export const forbidden: IForbiddenRuleType[] = [
  ...Object.entries(mayImport).map(([room, targets]) =>
    ban(
      `${room}-imports`,
      { path: `^src/${room}/` },
      { path: "^src/", pathNot: [`^src/${room}/`, ...(targets === "" ? [] : [`^src/(${targets})`])] },
    ),
  ),
  ban(
    "providers-are-islands",
    { path: "^src/providers/([^/]+)/" },
    {
      path: "^src/",
      // Beside the folders stand the port and what several of them share; the registry knows them all.
      pathNot: ["^src/providers/$1/", "^src/providers/(?!registry)[^/]+[.]ts$", "^src/(model|http|generated)/"],
    },
  ),
  ban(
    "what-providers-share-knows-none",
    { path: "^src/providers/(?!registry)[^/]+[.]ts$" },
    { path: "^src/providers/[^/]+/" },
  ),
  ban("the-port-knows-only-the-model", { path: `^src/${port}` }, { path: "^src/", pathNot: "^src/model/" }),
  ban("nobody-imports-the-cli", { path: "^src/", pathNot: "^src/(cli/|library/|main[.]ts$)" }, { path: "^src/cli/" }),
  ban("no-cycles", {}, { circular: true }),
  ban("pure-rooms-do-no-io", { path: pureRooms }, { dependencyTypes: ["core"], pathNot: "^(node:)?util$" }),
  ban(
    "config-reads-in-one-place",
    { path: "^src/config/", pathNot: readingConfig },
    { dependencyTypes: ["core"], pathNot: "^(node:)?(util|path)(/posix)?$" },
  ),
  ban("undici-only-in-http", { path: "^src/", pathNot: "^src/http/" }, { path: "node_modules/undici" }),
  ban("commander-only-in-cli", { path: "^src/", pathNot: "^src/cli/" }, { path: "node_modules/commander" }),
  ban(
    "js-yaml-only-where-yaml-is-read",
    { path: "^src/", pathNot: "^src/(config|simulator)/" },
    { path: "node_modules/js-yaml" },
  ),
  ban(
    "layout-packages-only-in-render",
    { path: "^src/", pathNot: "^src/render/" },
    { path: "node_modules/(kleur|diff)/" },
  ),
  ban("no-ajv-at-run-time", { path: "^src/", pathNot: "^src/generated/" }, { path: "node_modules/ajv" }),
  ban("src-never-imports-tests", { path: "^src/" }, { path: "^(test|examples)/" }),
];
