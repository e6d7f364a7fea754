// The yardstick: one thread that reads every line and does nothing but JSON.parse.
import { openSync, readSync } from "node:fs";

const size = 1 << 20;
const file = openSync(process.argv[2], "r");
const buffer = Buffer.alloc(2 * size);
let held = 0;
let items = 0;
let broken = 0;
for (;;) {
  const count = readSync(file, buffer, held, size, null);
  if (count === 0) break;
  const filled = held + count;
  let start = 0;
  for (let end = buffer.indexOf(10, start); end !== -1 && end < filled; end = buffer.indexOf(10, start)) {
    try {
      JSON.parse(buffer.utf8Slice(start, end));
    } catch {
      broken += 1;
    }
    items += 1;
    start = end + 1;
  }
  buffer.copyWithin(0, start, filled);
  held = filled - start;
}
console.log(JSON.stringify({ items, broken }));
