// The least that a plan could do: the same GETs over kept connections, each page after the one before, JSON.parse, count.
// node bare-client.mjs <url> <token>
import { Agent, get } from "node:http";

const [base, token] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 6 });
const project = `${base}/project/big-shop`;
const [, entries] = await Promise.all([read(project), readPages()]);
console.log(`${entries} entries`);
agent.destroy();

async function readPages() {
  for (let start = 0; ;) {
    const { entities } = await read(`${project}/datasource?_start=${start}&_limit=50`);
    if (entities.length === 0) return start;
    start += entities.length;
  }
}

function read(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => (answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text))));
    }).on("error", reject);
  });
}
