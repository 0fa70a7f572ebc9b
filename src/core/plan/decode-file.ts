import { report, insideTrack, type DecodeContext } from "./decode-context.ts";
import { findHidden, type HiddenRun } from "./hidden-characters.ts";
import { PLAN_LIMITS } from "./limits.ts";
import type { YamlNode } from "./yaml-node.ts";
import type { YamlReading } from "./yaml-tree.ts";

const MAX_HIDDEN_LINES = 100;

/** Whether the file is over the size limit; if so it is a finding and the file is not read. */
export function tooLarge(context: DecodeContext): boolean {
  const { text } = context.source;
  // A UTF-16 unit takes at least one byte, so most over-large files need no encoding.
  const bytes = text.length > PLAN_LIMITS.fileBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= PLAN_LIMITS.fileBytes) return false;
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  report(
    context,
    "invalid-plan",
    { start: 0, end: 0 },
    `the file has ${size}, and 4 MiB are allowed: split it into several plans`,
  );
  return true;
}

/** Reports hidden characters and YAML problems, each with the track it stands in. */
export function reportFileProblems(context: DecodeContext, yaml: YamlReading): void {
  const trackAt = findTracks(yaml.root);
  const runs = findHidden(context.source.text, MAX_HIDDEN_LINES);
  for (const run of runs) {
    report(inTrack(context, trackAt(run.start)), "hidden-characters", run, describe(run));
  }
  // A control character that stops the YAML parser has just been reported with its name.
  const isHiddenCause = yaml.root === null && runs.length > 0;
  for (const problem of yaml.problems) {
    if (isHiddenCause && /NUL byte|non-printable|valid JSON character/.test(problem.message)) continue;
    const inside = inTrack(context, trackAt(problem.span.start));
    report(inside, "invalid-yaml", problem.span, problem.message);
  }
}

function describe({ name, more }: HiddenRun): string {
  const others = more === 0 ? "stands here, where" : `and ${String(more)} more on this line stand where`;
  const it = more === 0 ? "it" : "them";
  return `the hidden character ${name} ${others} a reader does not see ${it}: type this line again without ${it}`;
}

function inTrack(context: DecodeContext, track: string | null): DecodeContext {
  return track === null ? context : insideTrack(context, track);
}

// Which track an offset stands in, by the tree alone: this runs before anything is decoded.
function findTracks(root: YamlNode | null): (offset: number) => string | null {
  const tracks = root?.kind === "mapping" ? root.entries.find(({ key }) => key.text === "tracks") : undefined;
  if (tracks?.value.kind !== "mapping") return () => null;
  const { entries, span } = tracks.value;
  return (offset) => {
    if (offset < span.start || offset >= span.end) return null;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.key.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return entries[low - 1]?.key.text ?? null;
  };
}
