import { appendFileSync } from "node:fs";
import { afterAll, afterEach } from "vitest";
import { takeComplaints, watchExchanges } from "../support/exchange-watch.ts";
import { takeTally } from "../support/tally.ts";

// Runs before each test file: every simulator is watched, whichever test started it.
watchExchanges();

const complain = (): void => {
  const complaints = takeComplaints();
  if (complaints.length > 0) throw new Error(`not what the API's description says:\n${complaints.join("\n")}`);
};
afterEach(complain);
afterAll(() => {
  const path = process.env["INSTAFORM_TEST_TALLY"];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(takeTally())}\n`);
  complain();
});
