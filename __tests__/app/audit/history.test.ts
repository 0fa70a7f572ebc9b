import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitHistory } from "../../../src/adapters/git-history.ts";
import { auditWithin } from "../../../src/core/audit/audit-changes.ts";
import { offlineContext } from "../../../src/core/audit/audit-context.ts";
import { Territory } from "../../../src/core/audit/territory.ts";
import { change, decodeSound, trackOf } from "../../fakes/audit-plan.ts";

const MERGES = 300;
const PACKAGES = 40;
const plan = decodeSound(
  `version: 1\nplan: packages\ntitle: A track for each package\ntracks:\n` +
    Array.from({ length: PACKAGES }, (_, index) => {
      const id = `p${String(index)}`;
      return `  ${id}:\n    handover: docs/${id}.md\n    can-touch: ["packages/${id}/**"]\n    issues: [${String(index + 1)}]\n`;
    }).join(""),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "audit-history-"));
  const git = (args: readonly string[], input = ""): void => {
    execFileSync("git", args, { cwd: folder, input, stdio: ["pipe", "ignore", "pipe"] });
  };
  git(["init", "--quiet", "--initial-branch=main"]);
  git(["fast-import", "--quiet"], history());
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What merge number `index` touches: its package, and every tenth time the next one's too. */
function touchedBy(index: number): { readonly own: string; readonly stray: string | null } {
  const own = `p${String(index % PACKAGES)}`;
  const next = `packages/p${String((index + 1) % PACKAGES)}/src/index.ts`;
  return { own, stray: index % 10 === 0 ? next : null };
}

/** A history of branches, each of two commits, merged one after the other. */
function history(): string {
  const lines = ["blob", "mark :1", "data 2", "x", ""];
  const commit = (
    branch: string,
    mark: number,
    subject: string,
    parents: readonly number[],
    files: readonly string[],
  ): void => {
    const [from, merged] = parents;
    lines.push(`commit refs/heads/${branch}`, `mark :${String(mark)}`);
    lines.push(
      `committer T <t@example.com> ${String(1_700_000_000 + mark)} +0000`,
      `data ${String(subject.length)}`,
      subject,
    );
    if (from !== undefined) lines.push(`from :${String(from)}`);
    if (merged !== undefined) lines.push(`merge :${String(merged)}`);
    for (const file of files)
      lines.push(`M 100644 inline ${file}`, `data ${String(subject.length)}`, subject);
    lines.push("");
  };
  commit("main", 10, "start", [], ["README.md"]);
  let tip = 10;
  for (let index = 0; index < MERGES; index += 1) {
    const { own, stray } = touchedBy(index);
    const files = [`packages/${own}/src/${String(index)}.ts`, ...(stray === null ? [] : [stray])];
    const [branch, merge] = [20 + index * 2, 21 + index * 2];
    commit(`work-${String(index)}`, branch, `feat(${own}): ${String(index)}`, [tip], files);
    commit("main", merge, `Merge ${String(index)}`, [tip, branch], files);
    tip = merge;
  }
  return lines.join("\n");
}

test("three hundred merges of a real history are each held to the track of their package, in one process", async () => {
  const merges = await new GitHistory(folder).merges("main", MERGES);
  expect(merges).toHaveLength(MERGES);
  const territory = new Territory(plan);
  const strays = merges.flatMap(({ subject, paths }) => {
    const index = Number(subject.replace("Merge ", ""));
    const track = trackOf(plan, touchedBy(index).own);
    const report = auditWithin(
      territory,
      track,
      paths.map((path) => change(path)),
      offlineContext("main"),
    );
    return report.findings.map(({ rule, location }) => ({ index, rule, path: location.path }));
  });
  const expected = Array.from({ length: MERGES }, (_, index) => ({ index, ...touchedBy(index) }))
    .filter(({ stray }) => stray !== null)
    .map(({ index, stray }) => ({ index, rule: "foreign-path", path: stray }));
  expect(strays.toReversed()).toEqual(expected);
});
