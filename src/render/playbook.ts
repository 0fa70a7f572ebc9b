import type { Plan, Track, TrackId } from "../core/plan/plan.ts";
import { formatIssue, stateCommands } from "./issue-commands.ts";
import { codeSpan, escapeText, fence, table } from "./markdown.ts";
import { baseBranch, sharedRuleWords, type RepositoryTerms } from "./plan-terms.ts";
import { shellWord } from "./shell.ts";
import { fillTemplate, type Template } from "./template.ts";

/** What a playbook depends on beside the plan. */
export interface PlaybookContext extends RepositoryTerms {
  readonly template: Template;
}

/** The coordinator's playbook: what to launch when, and what to check after every merge and at the end. */
export function renderPlaybook(
  plan: Plan,
  phases: readonly (readonly TrackId[])[],
  context: PlaybookContext,
): string {
  const values = new Map([
    ["title", escapeText(plan.title)],
    ["launch-order", launchOrderText(plan, phases)],
    ["after-each-merge", afterMergeText(plan, context)],
    ["integration-pass", integrationText(plan)],
    ["final-gate", finalGateText(plan)],
    ["closure-checklist", closureText(plan)],
  ]);
  return fillTemplate(context.template, values);
}

function launchOrderText(plan: Plan, phases: readonly (readonly TrackId[])[]): string {
  const byId = new Map(plan.tracks.map((track) => [track.id, track]));
  const rows = phases.map((phase, index) => {
    const needs = new Set(phase.flatMap((id) => (byId.get(id)?.needs ?? []).map((need) => need.value)));
    const start =
      needs.size === 0 ? "now" : `after ${[...needs].map(codeSpan).join(", ")} merged and settled`;
    return [String(index + 1), phase.map(codeSpan).join(", "), start];
  });
  return table(["Phase", "Tracks", "Can start"], rows);
}

function afterMergeText(plan: Plan, terms: RepositoryTerms): string {
  const base = baseBranch(plan, terms);
  const pull = base === null ? "git pull --ff-only" : `git pull --ff-only origin ${shellWord(base)}`;
  const audit = `parallel-dispatch audit ${shellWord(plan.source.path)} --track TRACK --diff ORIG_HEAD...HEAD`;
  return [
    `1. Pull, after every single merge: ${codeSpan(pull)}`,
    `2. Scan for conflict markers, none must be left: ${codeSpan("git grep -nE '^(<{7}|>{7}) '")}`,
    `3. Check the scope of what landed: ${codeSpan(audit)}`,
    "4. Check the closures: run the track's line of the checklist below; every issue must print CLOSED.",
    '5. Close what is still open, now: `gh issue close N --comment "<what was done>"`',
    "6. Launch the next tracks whose dependencies have all merged and settled.",
  ].join("\n");
}

function integrationText(plan: Plan): string {
  const seams = plan.boundaries.map((boundary) => {
    const owner = codeSpan(boundary.owner.value);
    return `- [ ] ${codeSpan(boundary.path.value.text)}, owned by ${owner}, serves every track that uses it`;
  });
  const shared = plan.shared.map((each) => {
    const why = each.why === null ? "" : ` (${escapeText(each.why)})`;
    return `- [ ] ${codeSpan(each.path.value.text)}: ${sharedRuleWords(each)}${why}`;
  });
  const results = plan.tracks.flatMap((track) =>
    track.doneWhen.map((each) => `- [ ] ${codeSpan(track.id)}: ${escapeText(each.value)}`),
  );
  const items = [...seams, ...shared, ...results];
  return items.length === 0
    ? "- [ ] The tracks' results work together on the base branch."
    : items.join("\n");
}

function finalGateText(plan: Plan): string {
  const script = finalCommands(plan);
  const checks = plan.verify.flatMap((step) =>
    step.kind === "check" ? [`- [ ] ${escapeText(step.text.value)}`] : [],
  );
  const texts = [script.length === 0 ? "" : fence(script.join("\n"), "bash"), checks.join("\n")];
  return texts.filter((text) => text !== "").join("\n\n") || "The plan names no `verify` step.";
}

// Without a command under `verify`, every gate of the plan runs once more, now on the combined result.
function finalCommands(plan: Plan): readonly string[] {
  const verify = plan.verify.flatMap((step) => (step.kind === "run" ? [step.command.value] : []));
  const gates = [...plan.gates.map((gate) => gate.run), ...plan.tracks.flatMap((track) => track.gates)];
  const commands = verify.length > 0 ? verify : [...new Set(gates.map((gate) => gate.value))];
  if (plan.label === null) return commands;
  return [...commands, `gh issue list --label ${shellWord(plan.label)} --state open --limit 100`];
}

function closureText(plan: Plan): string {
  return plan.tracks.flatMap(closureLines).join("\n") || "No track settles an issue.";
}

function closureLines(track: Track): readonly string[] {
  const id = codeSpan(track.id);
  const settled = track.issues.map((issue) => issue.value);
  const kept = track.keepOpen.map((issue) => issue.value);
  const lines = [];
  if (settled.length > 0) {
    const verb = track.type === "analysis" ? "comments on" : "closes";
    const check = track.type === "analysis" ? "" : `: ${stateCommands(settled).map(codeSpan).join(" and ")}`;
    lines.push(
      `- [ ] ${id} ${verb} ${settled.map((issue) => codeSpan(formatIssue(issue))).join(", ")}${check}`,
    );
  }
  if (kept.length > 0) {
    lines.push(`- [ ] ${id} keeps open ${kept.map((issue) => codeSpan(formatIssue(issue))).join(", ")}`);
  }
  return lines;
}
