import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBundledDemo } from "./run-bundled-demo.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const isThere = existsSync(CHROMIUM);
const title = isThere
  ? "the page of the demo in Chromium"
  : `the page of the demo: SKIPPED, there is no browser at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM_PATH)`;

describe.skipIf(!isThere)(title, () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demo-browser-"));
    const run = await runBundledDemo(["--out", folder]);
    expect(run.stderr).toBe("");
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("the verdicts are those of the story, in its order", async () => {
    const plan = await page.locator("#scene-1 .check, #scene-2 .check").allInnerTexts();
    expect(plan.map((text) => /Failed|Passed/.exec(text)?.[0])).toEqual(["Failed", "Passed", "Passed"]);
    expect(await page.locator("#scene-1 .comment h2").innerText()).toMatch(/Stop: audit-logging has 1 error/);
    expect(await page.locator("#scene-2 .comment h2").first().innerText()).toMatch(/is safe to dispatch/);
    expect(await page.locator("#scene-3 .annotation .rule").allInnerTexts()).toContain("foreign-path");
    expect(await page.locator("#scene-5 .annotation .rule").allInnerTexts()).toEqual(["issue-open"]);
  });

  test("the dispatch summary is a table with a row for each track", async () => {
    const table = page.locator("#scene-2 .comment table").first();
    expect(await table.locator("th").allInnerTexts()).toContain("Can start");
    expect(await table.locator("tbody tr").count()).toBe(3);
  });

  test("prompts are folded, and unfold on a click", async () => {
    const prompt = page.locator("#scene-2 .comment details").filter({ hasText: "Agent 1" }).first();
    const text = prompt.locator("pre");
    expect(await text.isVisible()).toBe(false);
    await prompt.locator("summary").click();
    expect(await text.isVisible()).toBe(true);
    expect(await text.innerText()).toContain("Dispatch-Track: audit-logging/store@");
  });

  test("the launch order is drawn: three boxes and two arrows of some size, and no Mermaid text is left", async () => {
    const drawing = page.locator("#scene-2 .comment svg.flowchart").first();
    const box = await drawing.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.height).toBeGreaterThan(80);
    expect(await drawing.locator(".flow-node").count()).toBe(3);
    expect(await drawing.locator(".flow-edge path").count()).toBe(2);
    expect(await page.getByText("flowchart LR").count()).toBe(0);
  });

  test("labels lie inside their boxes", async () => {
    for (const node of await page.locator(".flow-node").all()) {
      const frame = await node.locator("rect").boundingBox();
      const [label] = await node.locator("text").all();
      const text = await label?.boundingBox();
      if (frame === null || text === null || text === undefined) throw new Error("a box is not drawn");
      expect(text.x).toBeGreaterThanOrEqual(frame.x);
      expect(text.x + text.width).toBeLessThanOrEqual(frame.x + frame.width);
    }
  });

  test.each([1100, 390])("nothing is wider than a window of %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const root = page.locator("html");
    expect(await root.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  test("the dark page is dark", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    const color = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    expect(color).toBe("rgb(13, 17, 23)");
  });

  test("nothing was fetched but the page, and the browser found no fault with it", () => {
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
