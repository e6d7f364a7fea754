// The least that a plan could do: the same GETs over kept connections, as many at a time and in the same order of rounds,
// JSON.parse, count. node bare-client.mjs <url> <token> <file with [{ paths, width }, ...]>
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";

const [base, token, file] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let bytes = 0;
for (const { paths, width } of JSON.parse(readFileSync(file, "utf8"))) {
  const left = paths.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const path of left) await read(new URL(path, base));
    }),
  );
}
console.log(`${bytes} bytes`);
agent.destroy();

function read(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => {
        bytes += text.length;
        if (answer.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(text));
      });
    }).on("error", reject);
  });
}
