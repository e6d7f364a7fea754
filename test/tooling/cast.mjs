/** Records docs/demo.cast and draws docs/demo.svg from it. `npm run cast`; a test compares them with a fresh recording. */
import { writeFileSync } from "node:fs";
import { drawCast } from "./draw-cast.mjs";
import { recordDemo } from "./record-demo.mjs";

const docs = new URL("../../docs/", import.meta.url);
const cast = await recordDemo();
writeFileSync(new URL("demo.cast", docs), cast);
writeFileSync(new URL("demo.svg", docs), drawCast(cast));
