// Fails unless dist/ is byte for byte what a fresh build gives.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const fresh = mkdtempSync(join(tmpdir(), "dispatch-dist-"));
execFileSync(process.execPath, [join(import.meta.dirname, "build.ts"), fresh], { stdio: "inherit" });
const differences = compare(join(root, "dist"), fresh);
rmSync(fresh, { recursive: true, force: true });
if (differences.length > 0) {
  console.error(
    `dist/ is not what a fresh build gives:\n${differences.join("\n")}\nRun npm run build and commit dist/.`,
  );
  process.exit(1);
}
console.log("dist/ is byte-equal to a fresh build");

function compare(committed: string, built: string): string[] {
  const names = [...new Set([...list(committed), ...list(built)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [read(join(committed, name)), read(join(built, name))];
    if (before === null) return [`  missing: ${name}`];
    if (after === null) return [`  surplus: ${name}`];
    return before.equals(after) ? [] : [`  differs: ${name}`];
  });
}

function list(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
