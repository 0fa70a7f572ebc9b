// Draws docs/images/plan-comment.png, the picture of the README, from the demo of the bundles in dist/.
// Needs Chromium (CHROMIUM_PATH, default /usr/bin/chromium) and a font with emoji (Debian: fonts-noto-color-emoji).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";

const root = resolve(import.meta.dirname, "..");
const [target = "docs/images/plan-comment.png", dist = "dist"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "demo-screenshot-"));
try {
  const cli = join(resolve(root, dist), "cli/index.js");
  execFileSync(process.execPath, [cli, "demo", "--out", folder], { stdio: ["ignore", "ignore", "inherit"] });
  await draw(join(folder, "index.html"), resolve(root, target));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function draw(page: string, picture: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
    ],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 1600 }, colorScheme: "light" });
    await tab.goto(pathToFileURL(page).href);
    mkdirSync(dirname(picture), { recursive: true });
    await tab.screenshot({ path: picture, clip: await clipOfComment(tab), fullPage: true });
  } finally {
    await browser.close();
  }
}

// From the head of the comment that passes to the folded prompts; the playbook below is left out.
async function clipOfComment(tab: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const comment = tab.locator("#scene-2 .comment .box").first();
  const box = await comment.boundingBox();
  const prompts = await comment.locator("details").filter({ hasText: "Agent" }).all();
  const last = await prompts.at(-1)?.boundingBox();
  if (box === null || last === null || last === undefined) throw new Error("the page has no prompts");
  return { x: box.x, y: box.y, width: box.width, height: last.y + last.height + 16 - box.y };
}
