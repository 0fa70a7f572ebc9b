import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isRecord } from "./plan-json.ts";
import { jsonOf } from "./run-cli.ts";
import { runInside } from "./run-inside.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const PLAN = planText(
  {
    api: { "can-touch": ["api/**", "CHANGELOG.md"], "cannot-touch": ["api/private/**", "ui/**"] },
    ops: { "can-touch": [".github/workflows/**"], issues: [3], "done-when": ["green"] },
  },
  { shared: [{ path: "CHANGELOG.md", rule: "append-only", why: "every track adds a line" }] },
);

let folder: TemporaryFolder;

beforeAll(() => {
  folder = new TemporaryFolder({ ...SOUND_TREE, [PLAN_PATH]: PLAN });
});

afterAll(() => {
  folder.remove();
});

async function explainJson(
  args: readonly string[],
  input: string | Uint8Array = "",
): Promise<readonly unknown[]> {
  const run = await runInside(["explain", PLAN_PATH, ...args, "--format", "json"], {
    folder: folder.path,
    input,
  });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const value = jsonOf(run);
  if (!isRecord(value) || !Array.isArray(value["paths"])) throw new Error(run.stdout);
  expect(value).toMatchObject({ version: 1, plan: "sample" });
  return value["paths"].map((path: unknown) => path);
}

const outside = (id: string) => ({ id, verdict: "outside", pattern: null });

describe("explain --format json", () => {
  it.each([
    [
      "an allowed path",
      "api/a.ts",
      false,
      false,
      [{ id: "api", verdict: "allowed", pattern: "api/**" }, outside("ui"), outside("ops")],
    ],
    [
      "a path on a track's own CANNOT",
      "api/private/key.ts",
      false,
      false,
      [{ id: "api", verdict: "forbidden", pattern: "api/private/**" }, outside("ui"), outside("ops")],
    ],
    [
      "a path that one may and another must not touch",
      "ui/page.tsx",
      false,
      false,
      [
        { id: "api", verdict: "forbidden", pattern: "ui/**" },
        { id: "ui", verdict: "allowed", pattern: "ui/**" },
        outside("ops"),
      ],
    ],
    ["a path of nobody", "db/a.sql", false, false, [outside("api"), outside("ui"), outside("ops")]],
    [
      "a shared path, outside every scope",
      "CHANGELOG.md",
      true,
      false,
      [outside("api"), outside("ui"), outside("ops")],
    ],
    ["a protected path", ".github/CODEOWNERS", false, true, [outside("api"), outside("ui"), outside("ops")]],
  ])("%s", async (_, path, shared, guarded, tracks) => {
    expect(await explainJson([path])).toEqual([{ path, shared, protected: guarded, tracks }]);
  });

  it("lets a track that names the protected folder touch it", async () => {
    const [path] = await explainJson([".github/workflows/ci.yml"]);
    expect(path).toMatchObject({
      tracks: [
        outside("api"),
        outside("ui"),
        { id: "ops", verdict: "allowed", pattern: ".github/workflows/**" },
      ],
    });
  });

  it("answers in the order of the paths, each as often as it was asked", async () => {
    const paths = await explainJson(["ui/b", "api/a", "ui/b", "./api/a"]);
    expect(paths.map((path) => (isRecord(path) ? path["path"] : null))).toEqual([
      "ui/b",
      "api/a",
      "ui/b",
      "api/a",
    ]);
  });

  it("reads paths from standard input, each ended by NUL, line breaks and all", async () => {
    const paths = await explainJson(["--stdin0"], "api/a.ts\0ui/odd\nname.ts\0");
    expect(paths.map((path) => (isRecord(path) ? path["path"] : null))).toEqual([
      "api/a.ts",
      "ui/odd\nname.ts",
    ]);
    expect(await explainJson(["--stdin0"], "")).toEqual([]);
  });

  it("classifies 20,000 paths in one process", async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `api/${String(index)}.ts`);
    expect(await explainJson(["--stdin0"], names.join("\0"))).toHaveLength(20_000);
  });
});

describe("explain in text", () => {
  it("names who may, who must not, and what else holds", async () => {
    const run = await runInside(
      ["explain", PLAN_PATH, "ui/page.tsx", "CHANGELOG.md", ".github/CODEOWNERS", "db/a.sql"],
      { folder: folder.path },
    );
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toBe(
      [
        "ui/page.tsx",
        "  api  must not    ui/**",
        "  ui   may touch   ui/**",
        "",
        "CHANGELOG.md",
        "  shared  CHANGELOG.md: any track may add lines, none may change or remove any  (every track adds a line)",
        "",
        ".github/CODEOWNERS",
        "  protected  outside every scope that does not name the folder",
        "  no track may touch it: outside all 3 tracks",
        "",
        "db/a.sql",
        "  no track may touch it: outside all 3 tracks",
        "",
      ].join("\n"),
    );
  });

  it("answers for a plan whose scopes overlap, since that is when one asks", async () => {
    folder.write({ "overlap.yml": planText({ ui: { "can-touch": ["api/**"] } }) });
    const run = await runInside(["explain", "overlap.yml", "api/a.ts"], { folder: folder.path });
    expect(run.code).toBe(0);
    expect(run.stdout.match(/may touch/g)).toHaveLength(2);
  });

  it("does not answer from a plan that could be read in part alone", async () => {
    folder.write({ "broken.yml": planText({ ui: { "can-touch": ["!api/**"] } }) });
    const run = await runInside(["explain", "broken.yml", "api/a.ts"], { folder: folder.path });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("invalid-glob");
  });
});
