import type { Annotation } from "../annotations.ts";
import type { CheckRun, ShownComment } from "../check-run.ts";
import type { StoryEvent } from "../story.ts";
import { escapeHtml } from "./html.ts";
import { ICONS } from "./icons.ts";
import { renderComment, renderLine } from "./markdown-html.ts";
import { PAGE_STYLE } from "./page-style.ts";

/**
 * The story as one HTML page: every check, and every comment as GitHub would show it at that moment.
 *
 * The page holds no script and makes a browser fetch nothing.
 */
export function renderPage(events: readonly StoryEvent[]): string {
  const scenes = splitScenes(events);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>The life of a plan — parallel-dispatch demo</title>
<style>${PAGE_STYLE}</style>
<header>
<h1>The life of a plan</h1>
<p>What parallel-dispatch does in a repository, played on a GitHub inside the demo's own process. Every verdict and every
comment below was written by the two actions as GitHub runs them.</p>
<nav><ol>
${scenes.map(({ title }, index) => `<li><a href="#scene-${index + 1}">${index + 1}. ${escapeHtml(title)}</a></li>`).join("\n")}
</ol></nav>
</header>
<main>
${scenes.map(sceneSection).join("\n")}
</main>
<footer>Written by <code>parallel-dispatch demo --out</code>.</footer>
</html>
`;
}

interface Scene {
  readonly title: string;
  readonly text: string;
  readonly events: StoryEvent[];
}

function splitScenes(events: readonly StoryEvent[]): readonly Scene[] {
  const scenes: Scene[] = [];
  for (const event of events) {
    if (event.kind === "scene") scenes.push({ title: event.title, text: event.text, events: [] });
    else scenes.at(-1)?.events.push(event);
  }
  return scenes;
}

function sceneSection({ title, text, events }: Scene, index: number): string {
  return `<section class="scene" id="scene-${index + 1}">
<h2>${index + 1}. ${escapeHtml(title)}</h2>
<p class="lead">${renderLine(text)}</p>
<div class="timeline">
${events.map(timelineEvent).join("\n")}
</div>
</section>`;
}

function timelineEvent(event: StoryEvent): string {
  switch (event.kind) {
    case "scene":
      return "";
    case "deed":
    case "fact":
      return `<div class="event ${event.kind}"><span class="badge">${ICONS[event.kind]}</span><div class="words">${renderLine(event.text)}</div></div>`;
    case "check":
      return [checkBox(event.run), ...event.run.comments.map(commentBox)].join("\n");
  }
}

function checkBox(run: CheckRun): string {
  const state = run.passed ? "pass" : "fail";
  const shown = run.annotations.filter(({ title }) => title !== "");
  return `<div class="event check ${state}"><span class="badge">${ICONS[state]}</span><div class="box">
<div class="check-title"><span class="grow"><strong>${run.check}</strong> <span class="when">on ${escapeHtml(run.trigger)}</span></span><span class="verdict">${run.passed ? "Passed" : "Failed"}</span></div>
${shown.map(annotationBox).join("\n")}
${summaryBox(run)}
</div></div>`;
}

function annotationBox({ severity, title, file, line, message }: Annotation): string {
  return `<div class="annotation ${severity}"><span><span class="rule">${escapeHtml(title)}</span> <span class="place">${escapeHtml(`${file}:${line}`)}</span></span><span>${renderLine(message)}</span></div>`;
}

// On a pull request a comment says the same; where nothing else was written, the summary is the result.
function summaryBox({ event, comments, summary }: CheckRun): string {
  const isRepeated = event === "pull_request" && comments.length > 0;
  if (isRepeated || summary === "") return "";
  const open = event !== "pull_request" && comments.length === 0 ? " open" : "";
  return `<details class="folded"${open}><summary>Job summary</summary><div class="markdown-body">${renderComment(summary)}</div></details>`;
}

function commentBox({ author, body, edited, thread }: ShownComment): string {
  const words = edited ? `edited its comment on #${thread}` : `commented on #${thread}`;
  return `<div class="event comment"><span class="badge avatar">${ICONS.robot}</span><div class="box">
<div class="comment-title"><strong>${escapeHtml(author.replace(/\[bot\]$/, ""))}</strong><span class="pill">bot</span><span class="grow">${words}</span></div>
<div class="markdown-body">
${renderComment(body)}</div>
</div></div>`;
}
