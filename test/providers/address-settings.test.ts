import { expect, it } from "vitest";
import { providerEntry } from "../../src/providers/registry.ts";
import { openEntry } from "./open-entry.ts";

const cases = [
  ["instasent", "project", "--api-url or INSTASENT_API_URL"],
  ["svix", "event-type", "`url`, `region` or SVIX_SERVER_URL"],
  ["spoki", "list", "`url` or SPOKI_API_URL"],
  ["attentive", "account", "`url` or ATTENTIVE_API_URL"],
] as const;

it.each(cases)("an answer of %s in another shape names the setting that it has", async (provider, kind, settings) => {
  const opened = await openEntry(providerEntry(provider), { scope: { provider, key: "main" } });
  try {
    opened.simulator.control.addFault({ match: { method: "GET" }, do: { status: 200, body: ["what?"] } });
    const read = opened.writer.readScope({ scope: "main", kinds: [kind], details: {} }, new AbortController().signal);
    const help = `Nothing was changed. Check ${settings}; if it is right, the API may have changed: please report it.`;
    await expect(read).rejects.toMatchObject({ exitCode: 1, help });
  } finally {
    await opened.close();
  }
});
