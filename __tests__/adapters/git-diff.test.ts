import { chmodSync, existsSync, symlinkSync, unlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GitDiff } from "../../src/adapters/git-diff.ts";
import { change } from "../fakes/audit-plan.ts";
import { TemporaryFolder } from "../cli/temporary-folder.ts";

const LINES = Array.from({ length: 30 }, (_, index) => `line ${String(index)}\n`).join("");
let repo: TemporaryFolder;

beforeEach(() => {
  repo = new TemporaryFolder({
    "a/one.ts": LINES,
    "b/two.ts": "two\n",
    "CHANGELOG.md": "# Changes\n",
    "app/[id]/page.tsx": "page\n",
    "app/i/page.tsx": "other page\n",
  });
  repo.git("switch", "--quiet", "--create", "topic");
});
afterEach(() => {
  repo.remove();
});

const open = (base = "main", head = "topic"): Promise<GitDiff> => GitDiff.open(repo.path, base, head);

async function statuses(): Promise<string[]> {
  const { changes, problems } = await (await open()).changes();
  expect(problems).toEqual([]);
  return changes.map(({ status, previousPath, path }) =>
    [status, previousPath, path].filter(Boolean).join(" "),
  );
}

function commitAll(message = "work"): void {
  repo.git("add", "--all");
  repo.commit(message);
}

describe("the changes of a branch", () => {
  test("are those since it left its base, not what the base gained since", async () => {
    repo.write({ "a/new.ts": "new\n" });
    commitAll();
    repo.git("switch", "--quiet", "main");
    repo.write({ "b/two.ts": "changed on main\n" });
    commitAll();
    expect(await statuses()).toEqual(["added a/new.ts"]);
  });

  test("name both sides of a rename", async () => {
    repo.git("mv", "a/one.ts", "b/one.ts");
    commitAll();
    expect(await statuses()).toEqual(["renamed a/one.ts b/one.ts"]);
  });

  test("name both sides of a rename whatever the user's configuration says", async () => {
    repo.git("config", "diff.renames", "false");
    repo.git("config", "status.renames", "false");
    repo.git("mv", "a/one.ts", "b/one.ts");
    commitAll();
    expect(await statuses()).toEqual(["renamed a/one.ts b/one.ts"]);
  });

  test("show a rename of case alone as a rename", async () => {
    repo.git("mv", "a/one.ts", "a/tmp");
    repo.git("mv", "a/tmp", "a/One.ts");
    commitAll();
    expect(await statuses()).toEqual(["renamed a/one.ts a/One.ts"]);
  });

  test("hold a change of mode, a file made a link, a removal and a link to elsewhere", async () => {
    chmodSync(repo.at("a/one.ts"), 0o755);
    unlinkSync(repo.at("b/two.ts"));
    symlinkSync("../a/one.ts", repo.at("b/two.ts"));
    unlinkSync(repo.at("CHANGELOG.md"));
    symlinkSync("/etc/passwd", repo.at("escape"));
    commitAll();
    expect(await statuses()).toEqual([
      "removed CHANGELOG.md",
      "modified a/one.ts",
      "changed b/two.ts",
      "added escape",
    ]);
  });

  test("hold a submodule as one path, also where the configuration hides it", async () => {
    const sha = repo.git("rev-parse", "HEAD").trim();
    repo.git("config", "diff.ignoreSubmodules", "all");
    repo.git("update-index", "--add", "--cacheinfo", `160000,${sha},vendor/lib`);
    repo.commit("submodule");
    expect(await statuses()).toEqual(["added vendor/lib"]);
  });

  test("keep paths as git stores them: composed, decomposed, with spaces, quotes, tabs and line breaks", async () => {
    const paths = ["a/é.ts", "a/e\u0301.ts", 'a/"q" uo\te.ts', "a/li\nne.ts", "a/\u{1f600}.ts"];
    repo.write(Object.fromEntries(paths.map((path) => [path, path])));
    commitAll();
    expect(new Set(await statuses())).toEqual(new Set(paths.map((path) => `added ${path}`)));
  });

  test("are none where nothing changed", async () => {
    expect(await statuses()).toEqual([]);
  });

  test("start no program that the repository configures", async () => {
    const trap = repo.at("trapped");
    repo.git("config", "diff.external", `touch ${trap}; false`);
    repo.git("config", "diff.trap.textconv", `touch ${trap}; cat`);
    repo.write({ ".gitattributes": "*.ts diff=trap\n", "b/two.ts": "changed\n" });
    commitAll();
    const diff = await open();
    expect((await diff.changes()).changes).toHaveLength(2);
    expect(await diff.patch(change("b/two.ts"))).toBe("@@ -1 +1 @@\n-two\n+changed\n");
    expect(existsSync(trap)).toBe(false);
  });
});

describe("the hunks of one file", () => {
  test("are those of that path alone, though it looks like a pattern", async () => {
    repo.write({ "app/[id]/page.tsx": "page\nmore\n", "app/i/page.tsx": "rewritten\n" });
    commitAll();
    expect(await (await open()).patch(change("app/[id]/page.tsx"))).toBe("@@ -1 +1,2 @@\n page\n+more\n");
  });

  test("are null for a change of mode alone and for bytes", async () => {
    chmodSync(repo.at("a/one.ts"), 0o755);
    repo.write({ "b/two.ts": new Uint8Array([0, 1, 2]) });
    commitAll();
    const diff = await open();
    expect(await diff.patch(change("a/one.ts"))).toBeNull();
    expect(await diff.patch(change("b/two.ts"))).toBeNull();
  });
});

describe("what differs from the tip of the base", () => {
  test("leaves out a file that came in with main under another commit", async () => {
    repo.git("switch", "--quiet", "main");
    repo.write({ "b/two.ts": "as on main\n" });
    commitAll();
    repo.git("switch", "--quiet", "topic");
    repo.write({ "b/two.ts": "as on main\n", "a/one.ts": "mine\n" });
    commitAll();
    const diff = await open();
    expect((await diff.changes()).changes.map(({ path }) => path)).toEqual(["a/one.ts", "b/two.ts"]);
    expect(await diff.differing()).toEqual(new Set(["a/one.ts"]));
  });
});

describe("a repository that cannot answer is an error with advice", () => {
  test("for a revision that does not exist", async () => {
    await expect(open("nowhere")).rejects.toMatchObject({ code: "git-failed" });
  });

  test("for a revision that looks like an option", async () => {
    await expect(open("--output=x")).rejects.toMatchObject({ code: "git-failed" });
    expect(existsSync(repo.at("x"))).toBe(false);
  });

  test("for histories without a common commit, as in a shallow clone", async () => {
    repo.git("switch", "--quiet", "--orphan", "island");
    repo.commit("alone");
    await expect(open("main", "island")).rejects.toMatchObject({
      code: "git-failed",
      hint: "Fetch the whole history (actions/checkout: fetch-depth: 0).",
    });
  });

  test("and a detached HEAD is no obstacle", async () => {
    repo.write({ "a/new.ts": "x" });
    commitAll();
    repo.git("checkout", "--quiet", "--detach");
    expect((await (await open("main", "HEAD")).changes()).changes).toHaveLength(1);
  });
});
