import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const source = new URL("../../src/adapters/actions-runtime.ts", import.meta.url).href;

describe("ActionsRuntime", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "parallel-dispatch-runtime-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs statements with `runtime` in scope in a process of its own, as the runner would. */
  function run(
    statements: string,
    env: Readonly<Record<string, string>> = {},
  ): { stdout: string; status: number | null } {
    const file = join(folder, "step.mjs");
    writeFileSync(
      file,
      `import { ActionsRuntime } from ${JSON.stringify(source)};\nconst runtime = new ActionsRuntime();\n${statements}\n`,
    );
    const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", ...env },
    });
    if (stderr !== "") throw new Error(stderr);
    return { stdout, status };
  }

  test.each([
    ["plain", "plain\n"],
    ["::error::forged", "| ::error::forged\n"],
    ["ok\n::set-output name=x::y", "ok\n| ::set-output name=x::y\n"],
    ["ok\r::warning::forged", "ok\n| ::warning::forged\n"],
    ["  ::add-mask::x", "|   ::add-mask::x\n"],
    ["a ##[error]b", "| a ##\u200b[error]b\n"],
    ["\u001b[31mred\u0007", "\ufffd[31mred\ufffd\n"],
  ])("logs %j without obeying it", (text, shown) => {
    expect(run(`runtime.log(${JSON.stringify(text)});`).stdout).toBe(shown);
  });

  const finding = {
    rule: "scope-overlap",
    severity: "error",
    message: "50% of a,b\n::error::forged",
    location: { path: "p,1:a.yml", line: 3, column: 5, endLine: 3, endColumn: 9 },
    tracks: [],
  };

  test("annotates a finding on its file, line and columns, with everything escaped", () => {
    const { stdout } = run(`runtime.annotate(${JSON.stringify(finding)});`);
    expect(stdout).toBe(
      "::error title=scope-overlap,file=p%2C1%3Aa.yml,line=3,endLine=3,col=5,endColumn=9::50%25 of a,b%0A::error::forged\n",
    );
  });

  test("leaves columns away over several lines, and warns for a warning", () => {
    const several = {
      ...finding,
      severity: "warning",
      message: "m",
      location: { ...finding.location, endLine: 4 },
    };
    const { stdout } = run(`runtime.annotate(${JSON.stringify(several)});`);
    expect(stdout).toBe("::warning title=scope-overlap,file=p%2C1%3Aa.yml,line=3,endLine=4::m\n");
  });

  test("cuts a message before the runner does, and shows that it did", () => {
    const { stdout } = run(`runtime.warn("x".repeat(5000));`);
    expect(stdout).toBe(`::warning::${"x".repeat(3999)}…\n`);
  });

  test("fails the run once and says why", () => {
    expect(run(`runtime.fail("no");`)).toEqual({ stdout: "::error::no\n", status: 1 });
  });

  test("reads inputs as the runner passes them, and absent ones as empty", () => {
    const statements = `console.log(JSON.stringify([runtime.input("dry-run"), runtime.input("absent"), runtime.env("X"), runtime.env("Y")]));`;
    expect(run(statements, { "INPUT_DRY-RUN": " true ", X: "1" }).stdout).toBe('["true","","1",""]\n');
  });

  test("reads the event, and says which file is missing or broken", () => {
    const event = join(folder, "event.json");
    writeFileSync(event, '{"number":7}');
    const statements = `try { console.log(JSON.stringify(runtime.event())); } catch (error) { console.log(error.code, error.message); }`;
    expect(run(statements, { GITHUB_EVENT_PATH: event }).stdout).toBe('{"number":7}\n');
    writeFileSync(event, "{");
    const broken = `bad-input The event file "${event}" cannot be read as JSON.\n`;
    expect(run(statements, { GITHUB_EVENT_PATH: event }).stdout).toBe(broken);
    expect(run(statements).stdout).toBe('bad-input The event file "" cannot be read as JSON.\n');
  });

  test("writes outputs of several lines and replaces the summary", () => {
    const [output, summary] = [join(folder, "output"), join(folder, "summary")];
    writeFileSync(output, "");
    writeFileSync(summary, "old");
    run(
      `runtime.setOutput("a", "1\\n2"); await runtime.writeSummary("first"); await runtime.writeSummary("second");`,
      {
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
      },
    );
    expect(readFileSync(output, "utf8")).toMatch(/^a<<(ghadelimiter_\S+)\n1\n2\n\1\n$/);
    expect(readFileSync(summary, "utf8")).toBe("second");
  });

  test("a runner without summaries is no failure", () => {
    expect(run(`await runtime.writeSummary("x");`)).toEqual({ stdout: "", status: 0 });
  });
});
