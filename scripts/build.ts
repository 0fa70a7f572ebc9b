// Builds every entry point into one folder: tsc to lib/, then one ncc bundle an entry.
// Not minified and without source maps: dist/ is reviewed, and a job downloads it on every run.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ENTRIES = ["plan", "audit", "cli", "integrate"];

const root = resolve(import.meta.dirname, "..");
const [target = "dist"] = process.argv.slice(2);
build(resolve(root, target));

function build(output: string): void {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  run("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
  // Built aside and moved in whole, so that a failed build never leaves half a dist/ behind.
  const fresh = join(mkdtempSync(join(tmpdir(), "dispatch-build-")), "dist");
  for (const entry of ENTRIES) {
    if (!existsSync(join(root, "lib/entry", `${entry}.js`)))
      throw new Error(`no entry point src/entry/${entry}.ts`);
    const folder = join(fresh, entry);
    run("@vercel/ncc/dist/ncc/cli.js", [
      "build",
      join("lib/entry", `${entry}.js`),
      "--out",
      folder,
      "--license",
      "licenses.txt",
      "--no-cache",
      "--quiet",
    ]);
    chmodSync(join(folder, "index.js"), entry === "cli" ? 0o755 : 0o644);
  }
  rmSync(output, { recursive: true, force: true });
  move(fresh, output);
}

function run(program: string, args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: "inherit",
  });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The temporary folder may be on another device.
    execFileSync("cp", ["-R", from, to]);
    rmSync(from, { recursive: true, force: true });
  }
}
