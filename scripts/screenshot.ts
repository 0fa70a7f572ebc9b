// Draws docs/images/plan-comment.png, the picture of the README, from the demo of the bundles in dist/.
// Needs Chromium (CHROMIUM_PATH, default /usr/bin/chromium) and a font with emoji (Debian: fonts-noto-color-emoji).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

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
    // The first comment of the second scene: the plan that passes.
    await tab.locator("#scene-2 .comment .box").first().screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}
