import type { Finding, Severity } from "../core/finding.ts";
import type { SourceText } from "../core/source-text.ts";
import { renderFindings } from "../render/finding-text.ts";
import type { CliWorkspace, ExitCode, Terminal } from "./cli-ports.ts";
import { paint } from "./cli-style.ts";
import type { LoadedPlan } from "./load-plans.ts";

/** Findings with every path, also of the sources, written anew. */
export interface PlacedFindings {
  readonly findings: readonly Finding[];
  readonly lookup: (path: string) => SourceText | undefined;
}

/** The findings as seen from another folder: each location's path goes through `toPath`. */
export function placeFindings(
  findings: readonly Finding[],
  loaded: readonly LoadedPlan[],
  toPath: (path: string) => string,
): PlacedFindings {
  const sources = new Map(loaded.map(({ source }) => [toPath(source.path), source]));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      location: { ...finding.location, path: toPath(finding.location.path) },
    })),
    lookup: (path) => sources.get(path),
  };
}

/** Findings for a person in the working folder. */
export function findingsText(
  findings: readonly Finding[],
  loaded: readonly LoadedPlan[],
  workspace: CliWorkspace,
  color: boolean,
): string {
  const placed = placeFindings(findings, loaded, (path) => workspace.shownPath(path));
  return renderFindings(placed.findings, placed.lookup, { color });
}

/** Writes findings to standard error, where they keep a command from giving its result. */
export function noteFindings(
  findings: readonly Finding[],
  loaded: readonly LoadedPlan[],
  workspace: CliWorkspace,
  terminal: Terminal,
): void {
  terminal.note(findingsText(findings, loaded, workspace, terminal.noteColor));
}

/** 1 when a finding is at or above the level, otherwise 0. */
export function exitCodeOf(findings: readonly Finding[], failOn: Severity): ExitCode {
  const failing = findings.some((finding) => failOn === "warning" || finding.severity === "error");
  return failing ? 1 : 0;
}

/** Says on standard error what a check could not know. */
export async function noteGaps(workspace: CliWorkspace, terminal: Terminal): Promise<void> {
  const style = paint(terminal.noteColor);
  const tracked = await workspace.tracked();
  if (tracked.kind === "unknown") {
    terminal.note(
      `${style.yellow("note:")} ${tracked.reason}, so which files exist is not known to the check.\n`,
    );
  }
}
