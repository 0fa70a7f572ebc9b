import { afterAll, beforeAll, expect, it } from "vitest";

import { planJson } from "./plan-json.ts";
import { runInside } from "./run-inside.ts";
import { PLAN_PATH, planText, SOUND_TREE } from "./sample-plan.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;

beforeAll(() => {
  const files = Object.entries(SOUND_TREE).filter(([path]) => path !== PLAN_PATH);
  folder = new TemporaryFolder(Object.fromEntries(files));
});

afterAll(() => {
  folder.remove();
});

// Two globs, and a path that both match; null where there is none.
it.each([
  ["**/*.test.ts", "src/auth/**", "src/auth/.test.ts"],
  ["src/*/index.ts", "src/auth/*", "src/auth/index.ts"],
  ["src/a*.ts", "src/*b.ts", "src/ab.ts"],
  ["src/{auth,api}/**", "src/auth/**", "src/auth/a"],
  ["src/auth/**", "src/authz/**", null],
  ["src/*.ts", "src/*.tsx", null],
  ["src/**/*.ts", "src/**/*.css", null],
  ["packages/*/package.json", "packages/web/**", "packages/web/package.json"],
  ["src/**a.ts", "src/b/*c?.ts", null],
])("validate decides %s ~ %s", async (first, second, shortest) => {
  folder.write({
    "pair.yml": planText({ api: { "can-touch": [first] }, ui: { "can-touch": [second] } }, { plan: "pair" }),
  });
  const run = await runInside(["validate", "pair.yml", "--format", "json"], { folder: folder.path });
  const overlaps = planJson(run)[0]?.findings.filter((finding) => finding.rule === "scope-overlap");
  expect(overlaps?.map((finding) => finding.overlap?.patterns)).toEqual(
    shortest === null ? [] : [[first, second]],
  );
  // Any path of this length will do: which one is a matter of the engine.
  expect(overlaps?.[0]?.overlap?.witness.length).toBe(shortest?.length);
  expect(run.code).toBe(shortest === null ? 0 : 1);
});
