import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BrokenClaim } from "../../src/demo/claim.ts";
import { bundlesIn } from "../../src/demo/bundles.ts";
import { runDemo } from "../../src/demo/run-demo.ts";
import { DIST, runBundledDemo } from "./run-bundled-demo.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-page-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("demo from dist/", () => {
  test("plays the whole life of a plan, writes the page and leaves nothing behind", async () => {
    const page = join(folder, "new/page");
    const run = await runBundledDemo(["--out", page]);
    expect(run.stderr).toBe("");
    expect(run.code).toBe(0);
    expect(run.leftovers).toEqual([]);
    for (const line of [
      "✗ dispatch-plan, pull request #6 opened: failed",
      "scope-overlap .github/dispatch/audit-logging.yml:",
      "✓ dispatch-plan, pull request #6 updated: passed",
      "the board: 1 blocked, 2 ready",
      "✗ dispatch-audit, pull request #8 opened: failed",
      "foreign-path db/models/user.ts:1",
      "✓ dispatch-audit, pull request #8 updated: passed",
      "issue-open .github/dispatch/audit-logging.yml:",
      "the board: 3 settled",
      "✓ Settled: #2, #3, #4 and #5 are closed, #1 was kept open",
    ]) {
      expect(run.stdout).toContain(line);
    }
    expect(run.stdout).not.toContain("\u001b");
    const html = await readFile(join(page, "index.html"), "utf8");
    expect(html).toContain("is safe to dispatch");

    await writeFile(join(page, "index.html"), `${html}<!-- a note -->\n`);
    const refused = await runBundledDemo(["--out", page]);
    expect(refused.code).toBe(2);
    expect(refused.stdout).toBe("");
    expect(refused.stderr).toContain("somebody else wrote or changed: index.html");
  });

  test("a page of somebody else is refused before anything runs, and stays", async () => {
    await writeFile(join(folder, "index.html"), "mine\n");
    const run = await runBundledDemo(["--out", folder]);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(await readFile(join(folder, "index.html"), "utf8")).toBe("mine\n");
  });

  test("without git it says what is missing", async () => {
    const run = await runBundledDemo([], { env: { PATH: join(folder, "nowhere") } });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/git cannot be started\.[\s\S]*install git 2\.38 or newer/);
    expect(run.leftovers).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s ends it and leaves nothing behind", async (signal) => {
    const run = await runBundledDemo([], {
      onText: (text, end) => {
        if (text.includes("dispatch-plan")) end(signal);
      },
    });
    expect(run.signal).toBe(signal);
    expect(run.stdout).not.toContain("Settled");
    expect(run.leftovers).toEqual([]);
  });
});

describe("a claim", () => {
  const listener = (): void => undefined;
  const { signal } = new AbortController();

  test("of a refusal is broken by a plan check that passes everything", async () => {
    const plan = join(folder, "pass.mjs");
    await writeFile(plan, "process.exitCode = 0;\n");
    const bundles = { ...bundlesIn(DIST), plan };
    await expect(runDemo({ bundles, listener, signal })).rejects.toThrow(
      new BrokenClaim("dispatch-plan on pull request #6 opened fails", ""),
    );
  });

  test("of a reason is broken by a plan check that fails for another one", async () => {
    const plan = join(folder, "fail.mjs");
    const text =
      'import { appendFileSync } from "node:fs";\n' +
      'appendFileSync(process.env.GITHUB_OUTPUT, "verdict=fail\\n");\n' +
      'console.log("::error title=invalid-yaml::no");\nprocess.exitCode = 1;\n';
    await writeFile(plan, text);
    const bundles = { ...bundlesIn(DIST), plan };
    await expect(runDemo({ bundles, listener, signal })).rejects.toThrow(/finds scope-overlap/);
  });
});
