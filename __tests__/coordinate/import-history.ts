import { execFileSync } from "node:child_process";

import type { MergePlayground } from "./merge-playground.ts";

/** Fills `main` with one commit for each list of paths, oldest first, on top of a first commit with files. */
export function importHistory(
  playground: MergePlayground,
  files: Readonly<Record<string, string>>,
  commits: readonly (readonly string[])[],
): void {
  const stream = commits.map((paths, index) => commitOf(paths, index));
  playground.commit(files, "plan");
  const input = `reset refs/heads/main\nfrom ${playground.git("rev-parse", "main")}\n\n${stream.join("")}`;
  execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: playground.folder, input });
  playground.git("reset", "--quiet", "--hard", "main");
}

function commitOf(paths: readonly string[], index: number): string {
  const subject = `change ${String(index)}`;
  const content = `${String(index)}\n`;
  const changes = paths.map(
    (path) => `M 100644 inline ${path}\ndata ${String(content.length)}\n${content}\n`,
  );
  const header = `commit refs/heads/main\ncommitter T <t@example.invalid> ${String(1_700_000_000 + index)} +0000\n`;
  return `${header}data ${String(subject.length)}\n${subject}\n${changes.join("")}\n`;
}
