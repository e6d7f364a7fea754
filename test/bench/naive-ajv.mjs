// What one writes first: readline, JSON.parse, ajv with all errors.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [, , events, schema, peers] = process.argv;
const require = createRequire(join(peers, "package.json"));
const { default: Ajv } = require("ajv");
const { default: addFormats } = require("ajv-formats");
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
let items = 0;
let rejected = 0;
for await (const line of createInterface({ input: createReadStream(events), crlfDelay: Infinity })) {
  items += 1;
  try {
    if (!validate(JSON.parse(line))) rejected += 1;
  } catch {
    rejected += 1;
  }
}
console.log(JSON.stringify({ items, rejected }));
