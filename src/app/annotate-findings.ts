import type { Finding, Severity } from "../core/finding.ts";
import type { Runtime } from "./ports.ts";

/** The runner shows this many annotations of each type a step and drops the rest without a word. */
const MAX_ANNOTATIONS = 10;

/** Shows findings on their lines, worst first; where the runner would drop some, the last one counts them. */
export function annotateFindings(runtime: Runtime, findings: readonly Finding[]): void {
  for (const severity of ["error", "warning"] as const) annotateSeverity(runtime, findings, severity);
}

function annotateSeverity(runtime: Runtime, findings: readonly Finding[], severity: Severity): void {
  const all = findings.filter((finding) => finding.severity === severity);
  const shown = all.length <= MAX_ANNOTATIONS ? all : all.slice(0, MAX_ANNOTATIONS - 1);
  for (const finding of shown) runtime.annotate(finding);
  const [next] = all.slice(shown.length);
  if (next === undefined) return;
  const left = String(all.length - shown.length - 1);
  runtime.annotate({
    ...next,
    message: `${next.message} — and ${left} more; the job summary has all of them.`,
  });
}
