import { trackDigest } from "../core/plan/digest.ts";
import type { Plan, Track } from "../core/plan/plan.ts";
import { oneLine } from "./hidden-characters.ts";
import { codeSpan } from "./markdown.ts";
import { baseWords, codeList, type RepositoryTerms } from "./plan-terms.ts";
import { deliveryText, scopeExpansionText } from "./prompt-delivery.ts";
import { issueGateText } from "./prompt-issue-gate.ts";
import { ownsText, scopeText } from "./prompt-scope.ts";
import { fillTemplate, type Template } from "./template.ts";
import { DEFAULT_TEMPLATES } from "./templates/defaults.ts";
import { trackGates } from "./track-gates.ts";
import { countWords } from "./word-count.ts";

/** What a prompt depends on beside the plan. */
export interface PromptContext extends RepositoryTerms {
  readonly template: Template;
}

/** The prompt that an agent gets for one track: plain text, without a fence around it. */
export function renderPrompt(plan: Plan, track: Track, context: PromptContext): string {
  const values = new Map([
    ["owns", ownsText(track)],
    ["start-gate", startGateText(plan, track, context)],
    ["track", `You are ${oneLine(track.name)} (${codeSpan(`${plan.id.value}/${track.id}`)}).`],
    ["read-first", readFirstText(plan, track)],
    ["soldiers", soldiersText(track)],
    ["scope", scopeText(plan, track)],
    ["gates", listText("Gates, all must pass:", trackGates(plan, track).map(codeSpan))],
    [
      "done-when",
      listText(
        "Done when:",
        track.doneWhen.map((each) => oneLine(each.value)),
      ),
    ],
    ["issue-gate", issueGateText(plan, track, context)],
    ["delivery", deliveryText(plan, track, context, trackDigest(plan, track))],
    ["scope-expansion", scopeExpansionText(plan, track)],
    ["stop", "Then stop; take no other work."],
  ]);
  return fillTemplate(context.template, values);
}

/** How many words a track's prompt has in the default wording, the base branch being the default branch. */
export function promptWords(plan: Plan, track: Track): number {
  const defaultBranch = plan.base?.value ?? "main";
  return countWords(renderPrompt(plan, track, { defaultBranch, template: DEFAULT_TEMPLATES.prompt }));
}

function startGateText(plan: Plan, track: Track, terms: RepositoryTerms): string {
  if (track.needs.length === 0) return "";
  const needs = codeList(track.needs.map((need) => need.value));
  const verb = track.needs.length === 1 ? "is" : "are";
  return `**DO NOT START until ${needs} ${verb} merged into ${baseWords(plan, terms)}.**`;
}

function readFirstText(plan: Plan, track: Track): string {
  const first = codeList(plan.readFirst);
  const handover = track.handover === null ? "" : `the handover doc ${codeSpan(track.handover.value)}`;
  if (first !== "" && handover !== "") return `Read first: ${first}, then ${handover}.`;
  return first === "" && handover === "" ? "" : `Read first: ${first}${handover}.`;
}

function soldiersText(track: Track): string {
  if (track.soldiers.length === 0) return "";
  const soldiers = track.soldiers.map((soldier) => oneLine(soldier.value)).join(", ");
  return `Execute its soldiers: ${soldiers}.`;
}

function listText(heading: string, items: readonly string[]): string {
  const [first] = items;
  if (first === undefined) return "";
  if (items.length === 1) return `${heading} ${first}`;
  return [heading, ...items.map((item) => `- ${item}`)].join("\n");
}
