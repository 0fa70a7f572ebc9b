import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { readBoardInputs } from "../../src/app/audit-board.ts";
import { readAuditInputs } from "../../src/app/audit-inputs.ts";
import { RULE_SEVERITIES } from "../../src/core/rule-catalogue.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const action = load(read("audit/action.yml")) as Metadata;
const page = read("docs/audit.md");

/** First cells of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? "");
}

describe("audit/action.yml", () => {
  test("declares exactly the inputs that the audit reads", () => {
    const runtime = new MemoryRuntime({});
    readAuditInputs(runtime);
    readBoardInputs(runtime);
    expect(Object.keys(action.inputs).sort()).toEqual([...runtime.askedInputs, "github-token"].sort());
  });

  test("has the defaults that the audit has by itself", () => {
    const inputs = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? ""]),
    );
    expect(readAuditInputs(new MemoryRuntime({ inputs }))).toEqual(readAuditInputs(new MemoryRuntime({})));
    expect(readBoardInputs(new MemoryRuntime({ inputs }))).toEqual(readBoardInputs(new MemoryRuntime({})));
  });
});

describe("docs/audit.md", () => {
  test("has every input and every output", () => {
    expect(firstCells("Inputs").sort()).toEqual(Object.keys(action.inputs).sort());
    expect(firstCells("Outputs").sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test("has every audit rule, and none twice", () => {
    const all = Object.keys(RULE_SEVERITIES);
    const audit = all.slice(all.indexOf("forbidden-path"));
    expect(firstCells("Rules").sort()).toEqual(
      [...audit, "protected-path", "invalid-plan", "cross-plan-overlap"].sort(),
    );
  });
});

describe.each(["dispatch-audit.yml", "dispatch-closure.yml", "dispatch-board.yml"])(
  "docs/workflows/%s",
  (name) => {
    const text = read(`docs/workflows/${name}`);

    test("has no paths filter and no right at the top", () => {
      expect(text).not.toMatch(/^\s*paths(-ignore)?:/m);
      expect(text).toMatch(/^permissions: \{\}$/m);
    });

    test("gives inputs that the action has", () => {
      const workflow = load(text) as {
        readonly jobs: Readonly<Record<string, { steps: { with?: object }[] }>>;
      };
      const given = Object.values(workflow.jobs).flatMap(({ steps }) =>
        steps.flatMap((step) => Object.keys(step.with ?? {})),
      );
      for (const input of given) expect(Object.keys(action.inputs)).toContain(input);
    });
  },
);

test("only the workflow that closes may write issues", () => {
  expect(read("docs/workflows/dispatch-audit.yml")).not.toMatch(/issues: write/);
  expect(read("docs/workflows/dispatch-closure.yml")).toMatch(/issues: write/);
});
