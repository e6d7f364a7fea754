import { rmSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainOptions } from "../../src/render/render-options.ts";
import { renderHtml } from "../../src/render/html.ts";
import { runInstaform } from "../cli/run-instaform.ts";
import { sampleReports } from "../render/sample-reports.ts";
import { check, create, manual, plan, report, unmanaged } from "../render/scenarios.ts";
import { writeBigProject } from "./big-project.ts";
import { findChromium } from "./find-chromium.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const found = findChromium();
const absent = found === undefined ? " (not looked at: there is no Chromium; install it or set CHROMIUM)" : "";

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly object[] }[];
}

describe.skipIf(found === undefined)(`the report's page in Chromium${absent}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "instaform-page-"));
  const folders = [folder];
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found ?? "", args: ["--no-sandbox"] });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  /** Opens a page, and gives what it complained of or got from elsewhere. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", ({ message }) => noise.push(message));
    page.on("dialog", (dialog) => {
      noise.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    const url = pathToFileURL(path).href;
    // what the policy stops is announced as a request too, but never answered
    page.on("response", (response) => {
      if (response.url() !== url) noise.push(`answer from ${response.url()}`);
    });
    await page.goto(url);
    return { page, noise };
  }

  function write(name: string, html: string): string {
    const path = join(folder, name);
    writeFileSync(path, html);
    return path;
  }

  const everything = (): string => write("everything.html", renderHtml(sampleReports.page, plainOptions));

  it.each([
    ["in light colours", {}],
    ["in dark colours", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
  ] as const)("has no serious accessibility problem %s", async (_, options) => {
    const { page, noise } = await open(everything(), options);
    const { violations } = await inspect(page, axe);
    expect(violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes.length}`)).toEqual([]);
    expect(noise).toEqual([]);
  });

  it("runs its own script and style under a policy that forbids everything else", async () => {
    const { page, noise } = await open(everything());
    expect(await page.locator("#catalogue-count").textContent()).toBe("5 entries");
    await page.fill("#catalogue-search", "plan");
    await page.locator("#catalogue-count", { hasText: "1 of 5 entries" }).waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('.tiles')).display")).toBe("flex");
    await page.evaluate(`
      const image = document.createElement("img");
      image.src = "https://example.com/x.png";
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(image, script);
    `);
    expect(await page.title()).not.toBe("run");
    expect(noise.filter((line) => !line.includes("Content Security Policy"))).toEqual([]);
    expect(noise.length).toBeGreaterThan(0);
  });

  it("takes nothing from the platform for markup", async () => {
    const attacks = [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "</style><p id=pwn>",
      "javascript:alert(1)",
    ];
    const changes = attacks.map((text) => create(`shop/datasource/${text}`, { [text]: text }));
    const checks = attacks.map((text) => check(`shop/attribute/${text}`, "fail", [{ field: text, message: text }]));
    const steps = attacks.map((text) => manual(`shop/datasource/${text}`, text, text, text));
    const hostile = report({
      plan: plan({ changes, checks, manual: steps, unmanaged: attacks.map((text) => unmanaged(text)) }),
    });
    const { page, noise } = await open(write("hostile.html", renderHtml(hostile, plainOptions)));
    expect(await page.locator("#pwn, img, a[href^=javascript]").count()).toBe(0);
    expect(await page.locator("body").textContent()).toContain("<script>alert(1)</script>");
    expect(noise).toEqual([]);
  });

  it("is whole without scripts", async () => {
    const { page } = await open(everything(), { javaScriptEnabled: false });
    expect(await page.locator("#catalogue-rows tr").count()).toBe(5);
    expect(await page.locator("#to-do li").count()).toBe(2);
    expect(await page.locator("#changes summary").first().textContent()).toContain(
      "shop/datasource/crm will be created",
    );
  });

  it("works with the keyboard alone, and remembers ticks", async () => {
    const path = everything();
    const { page } = await open(path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator("#to-do input").first().isChecked()).toBe(true);
    await page.reload();
    expect(await page.locator("#to-do input").first().isChecked()).toBe(true);
    expect(await page.locator("#to-do input").nth(1).isChecked()).toBe(false);
  });

  it("fits a phone without scrolling sideways", async () => {
    const { page } = await open(everything(), { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  it("opens what is folded when it is printed", async () => {
    const { page } = await open(everything());
    expect(await page.locator("details:not([open])").count()).toBeGreaterThan(0);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details:not([open])").count()).toBe(0);
  });

  it("filters two thousand specs by words, kind and gaps", async () => {
    const cwd = writeBigProject(2000);
    folders.push(cwd);
    const made = await runInstaform(["report", "--offline", "--output", "report.html"], { cwd, env: {} });
    expect(made.exitCode).toBe(0);
    const { page, noise } = await open(join(cwd, "report.html"));
    const count = page.locator("#catalogue-count");
    // _user_id is always part of a contract, and a fixture sends it
    expect(await count.textContent()).toBe("2000 entries");
    await page.fill("#catalogue-search", "event_7 part-3");
    await page.selectOption("#catalogue-kind", "parameter");
    await page.locator("#catalogue-count", { hasText: "11 of 2000 entries" }).waitFor();
    await page.fill("#catalogue-search", "event_0");
    await page.check("#catalogue-gaps");
    await page.locator("#catalogue-count", { hasText: "8 of 2000 entries" }).waitFor();
    expect(await page.locator("#catalogue-rows tr:visible").count()).toBe(8);
    expect(noise).toEqual([]);
  });
});

/** What axe finds that is serious or worse. It is put in past the page's policy, as a checker of the browser would be. */
async function inspect(page: Page, script: string): Promise<AxeResult> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.addScriptTag({ path: script });
  const result = (await page.evaluate("axe.run()")) as AxeResult; // what axe's documents promise
  return { violations: result.violations.filter(({ impact }) => impact === "serious" || impact === "critical") };
}
