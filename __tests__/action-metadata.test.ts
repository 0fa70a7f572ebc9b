import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { readPlanInputs } from "../src/app/plan-inputs.ts";
import { MemoryRuntime } from "./fakes/memory-runtime.ts";

interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const root = join(import.meta.dirname, "..");

function metadata(path: string): Metadata {
  return load(readFileSync(join(root, path), "utf8")) as Metadata;
}

describe.each(["action.yml", "audit/action.yml"])("%s", (path) => {
  const action = metadata(path);

  test("runs a committed bundle on node24", () => {
    expect(action.runs.using).toBe("node24");
    expect(existsSync(join(root, dirname(path), action.runs.main))).toBe(true);
  });

  test("describes every input and output", () => {
    for (const each of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(each.description).toMatch(/\w.*\w/);
    }
  });

  test("has a name and a description short enough for the marketplace", () => {
    expect(action.name.length).toBeGreaterThan(0);
    expect(action.description.length).toBeLessThan(125);
  });
});

test("action.yml declares exactly the inputs that the plan check reads", () => {
  const runtime = new MemoryRuntime({});
  readPlanInputs(runtime);
  const declared = Object.keys(metadata("action.yml").inputs);
  expect(declared.sort()).toEqual([...runtime.askedInputs, "github-token"].sort());
});

test("the plan check takes the defaults of action.yml for what it does by itself", () => {
  const { inputs } = metadata("action.yml");
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]),
  );
  const declared = readPlanInputs(new MemoryRuntime({ inputs: given }));
  const silent = readPlanInputs(new MemoryRuntime({}));
  expect({ ...declared, isPlan: null }).toEqual({ ...silent, isPlan: null });
  for (const path of [
    ".github/dispatch/a.yml",
    ".github/dispatch/a.yaml",
    ".github/dispatch/x/a.yml",
    "a.yml",
  ]) {
    expect(declared.isPlan(path)).toBe(silent.isPlan(path));
  }
});
