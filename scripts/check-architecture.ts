// Holds src/ to the house rules, and refuses an answer that comes from reading no modules.
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const output = cruise();
const modules = Number(/\((\d+) modules,/.exec(output)?.[1] ?? "0");
console.log(output.trim());
if (modules === 0) {
  console.error("the architecture check read no modules: its answer means nothing");
  process.exit(1);
}

function cruise(): string {
  try {
    return execFileSync(process.execPath, [cruiser, "--config", ".dependency-cruiser.cjs", "src"], {
      cwd: root,
      encoding: "utf8",
    });
  } catch (error) {
    const stdout = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    console.error(stdout.trim());
    process.exit(1);
  }
}
