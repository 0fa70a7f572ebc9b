import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Example {
  readonly file: string;
  readonly command: string;
  readonly shown: string;
}

/** `<!-- example: COMMAND -->` before a fenced block claims that the block is what the command prints. */
function examplesIn(file: string): Example[] {
  const text = readFileSync(join(root, file), "utf8");
  const pattern = /<!-- example: (.+?) -->\n+(`{3,})\w*\n([\s\S]*?)\n\2/g;
  return [...text.matchAll(pattern)].map((m) => ({ file, command: m[1] ?? "", shown: m[3] ?? "" }));
}

function run(command: string): Promise<string> {
  const [program, ...args] = command.split(" ");
  if (program !== "node") throw new Error(`an example runs node, not ${String(program)}`);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, NO_COLOR: "1" } },
      (_error, stdout) => {
        resolve(stdout.trimEnd());
      },
    );
  });
}

const examples = globSync(["README.md", "docs/**/*.md"], { cwd: root }).sort().flatMap(examplesIn);

describe("the examples in the documentation", () => {
  test("are found", () => {
    expect(examples.map((example) => example.file)).toContain("README.md");
  });

  test.each(examples)("$file shows what $command prints", async ({ command, shown }) => {
    expect(shown.trimEnd()).toBe(await run(command));
  });
});

describe("the links in the documentation", () => {
  const files = globSync(["*.md", "docs/**/*.md"], { cwd: root }).sort();
  test.each(files)("%s points at files that exist", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const targets = [...text.matchAll(/\]\(((?!https?:|#|mailto:)[^)\s#]+)/g)].map((m) => m[1] ?? "");
    const missing = targets.filter((target) => globSync(join(root, file, "..", target)).length === 0);
    expect(missing).toEqual([]);
  });
});
