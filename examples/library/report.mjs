// Instaform as a library: what a test of your own, or a page of your own, can ask. Try: node report.mjs
import { check, plan, validate } from "instaform";

const cwd = import.meta.dirname;

// Does the configuration hold? Offline, without credentials.
const valid = await validate({ cwd });
console.log(`validate: exit code ${valid.exitCode}, ${valid.validation?.resources ?? 0} resources`);

// Does what a program is about to send fit the specs? A finding's line counts the payloads.
const order = {
  _event_id: "order-1001-created",
  _event_type: "ecommerce_order_create",
  _event_date: "2026-11-24T10:00:00Z",
  _event_parameters: { "order-id": "1001", "order-currency": "euro" },
  _user_id: "u-7",
};
const fit = await check({ cwd, stream: "events", payloads: [order] });
for (const { ruleId, location, message } of fit.findings) {
  console.log(`check: payload ${location?.line}: ${ruleId}: ${message}`);
}

// What would apply do? Only GET is sent; here to the simulator, without an account.
const { exitCode, changes = [], summary, error } = await plan({ cwd, simulate: true });
if (error !== undefined) throw new Error(`${error.message} ${error.help ?? ""}`);
for (const { action, address } of changes) console.log(`plan: ${action} ${address}`);
console.log(`plan: exit code ${exitCode}, ${summary?.reads} reads, ${summary?.writes} writes`);
