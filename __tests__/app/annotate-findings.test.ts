import { describe, expect, test } from "vitest";
import { annotateFindings } from "../../src/app/annotate-findings.ts";
import type { Finding, Severity } from "../../src/core/finding.ts";
import { MemoryRuntime } from "../fakes/memory-runtime.ts";

function findings(count: number, severity: Severity): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: "invalid-plan",
    severity,
    message: `${severity} ${String(index + 1)}`,
    location: { path: "p.yml", line: 1, column: 1, endLine: 1, endColumn: 1 },
    tracks: [],
  }));
}

function annotated(given: readonly Finding[]): readonly string[] {
  const runtime = new MemoryRuntime({});
  annotateFindings(runtime, given);
  return runtime.annotations.map((finding) => finding.message);
}

describe("annotateFindings", () => {
  test("shows errors before warnings", () => {
    expect(annotated([...findings(1, "warning"), ...findings(1, "error")])).toEqual(["error 1", "warning 1"]);
  });

  test("shows all of up to ten a severity", () => {
    expect(annotated(findings(10, "error"))).toHaveLength(10);
  });

  test("shows ten of more, and the tenth counts what is left", () => {
    const shown = annotated([...findings(25, "error"), ...findings(3, "warning")]);
    expect(shown).toHaveLength(13);
    expect(shown[9]).toBe("error 10 — and 15 more; the job summary has all of them.");
  });
});
