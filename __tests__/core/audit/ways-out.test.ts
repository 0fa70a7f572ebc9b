import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteForShell, revertCommand } from "../../../src/core/audit/ways-out.ts";

const stray = { previousPath: null, verdict: "foreign", owners: [], pattern: null, expansion: null } as const;

describe("revertCommand", () => {
  test.each([
    ["modified", "db/a.sql", "git checkout origin/main -- db/a.sql"],
    ["removed", "db/a.sql", "git checkout origin/main -- db/a.sql"],
    ["changed", "it's.sh", String.raw`git checkout origin/main -- 'it'\''s.sh'`],
    ["added", "db/a.sql", "git rm -- db/a.sql"],
    ["renamed", "db/a b.sql", "git rm -- 'db/a b.sql'"],
    ["modified", "app/[id]/page.tsx", "git --literal-pathspecs checkout origin/main -- 'app/[id]/page.tsx'"],
    ["modified", ":top", "git --literal-pathspecs checkout origin/main -- :top"],
  ] as const)("puts back a path that was %s: %s", (status, path, command) => {
    expect(revertCommand({ ...stray, path, status }, "main")).toBe(command);
  });

  test("quotes a base branch that a shell would read", () => {
    const command = revertCommand({ ...stray, path: "a", status: "modified" }, "rel/$(x)");
    expect(command).toBe("git checkout 'origin/rel/$(x)' -- a");
  });
});

test("bash reads a quoted word as the very same text", () => {
  const word = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !/[\0\ud800-\udfff]/.test(text));
  const words = fc.sample(word, 200).concat(["'", "\\", "$(x)", "`x`", "a\nb", "\u001b[31m", "é'\t\\"]);
  const script = `printf '%s\\0' ${words.map(quoteForShell).join(" ")}`;
  const read = execFileSync("bash", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
  expect(read).toEqual(words);
});
