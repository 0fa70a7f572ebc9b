import { listTouchedPaths } from "../../core/audit/change.ts";
import type { DiffReading, FileChange } from "../../core/audit/change.ts";
import { offlineContext } from "../../core/audit/audit-context.ts";
import type { AuditContext } from "../../core/audit/audit-context.ts";
import { parseNameStatus } from "../../core/audit/name-status.ts";
import { findDispatchLines, findScopeExpansions } from "../../core/audit/signal-lines.ts";
import { matchScope } from "../../core/glob/index.ts";
import type { Plan, Track } from "../../core/plan/plan.ts";
import { sharedScope } from "../../core/plan/scope.ts";
import type { CommandArguments } from "../cli-command.ts";
import type { CommitDiff } from "../cli-diff.ts";
import { ActionError } from "../errors.ts";

/** What `audit` is asked to judge. */
export type AuditRequest =
  | { readonly kind: "diff"; readonly base: string; readonly head: string }
  | { readonly kind: "changes"; readonly file: string };

/** What was read of a diff, and what is known about it. */
export interface AuditInput {
  readonly changes: readonly FileChange[];
  readonly context: AuditContext;
}

/** Reads `--diff` or `--changes`. Fails with `bad-input` on neither, on both, and on another kind of range. */
export function readRequest(args: CommandArguments): AuditRequest {
  const [range, file] = [args.value("diff"), args.value("changes")];
  if (range !== null && file !== null) {
    throw new ActionError("bad-input", "--diff and --changes exclude each other.", "Give one of them.");
  }
  if (file !== null) return { kind: "changes", file };
  if (range === null) {
    throw new ActionError(
      "bad-input",
      "audit needs a diff.",
      "Write --diff origin/main...HEAD, or --changes FILE.",
    );
  }
  const sides = /^(.*?)\.\.\.(.*)$/.exec(range);
  if (sides === null || range === "...") {
    throw new ActionError(
      "bad-input",
      `--diff "${range}" is not BASE...HEAD.`,
      "Write three dots: two would also show what BASE gained in the meantime.",
    );
  }
  return { kind: "diff", base: orHead(sides[1]), head: orHead(sides[2]) };
}

function orHead(side: string | undefined): string {
  return side === undefined || side === "" ? "HEAD" : side;
}

/** The input of an audit from git's own output. */
export function inputFromChanges(bytes: Uint8Array, context: AuditContext): AuditInput {
  const reading = parseNameStatus(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return { changes: reading.changes, context: { ...context, diffProblems: reading.problems } };
}

/** The input of an audit from two commits: with the lines of shared files, and what the commits say. */
export async function inputFromDiff(
  diff: CommitDiff,
  plan: Plan,
  track: Track,
  context: AuditContext,
): Promise<AuditInput> {
  const reading = await withSharedLines(await diff.changes(), diff, plan);
  const differing = await diff.differing();
  const text = (await diff.messages()).join("\n");
  const touched = listTouchedPaths(reading.changes).map(({ path }) => path);
  return {
    changes: reading.changes,
    context: {
      ...context,
      diffProblems: reading.problems,
      expansions: findScopeExpansions(text),
      identicalToBase: new Set(touched.filter((path) => !differing.has(path))),
      promptDigest: digestIn(text, plan, track),
    },
  };
}

/** What an audit knows without a diff. `base` is what the branch is called where the plan does not say. */
export function baseContext(plan: Plan, base: string, planPaths: readonly string[]): AuditContext {
  return { ...offlineContext(plan.base?.value ?? base.replace(/^origin\//, "")), planPaths };
}

async function withSharedLines(reading: DiffReading, diff: CommitDiff, plan: Plan): Promise<DiffReading> {
  const shared = sharedScope(plan);
  const changes: FileChange[] = [];
  for (const change of reading.changes) {
    const patch = matchScope(shared, change.path) ? await diff.patch(change) : null;
    changes.push({ ...change, patch });
  }
  return { changes, problems: reading.problems };
}

function digestIn(text: string, plan: Plan, track: Track): string | null {
  const own = findDispatchLines(text).filter(
    ({ address }) => address?.plan === plan.id.value && address.track === track.id,
  );
  return own.at(-1)?.digest ?? null;
}
