import { matchGlob, parseGlob } from "../glob/index.ts";
import type { Plan, Track } from "../plan/plan.ts";
import { findDispatchLines } from "./signal-lines.ts";
import type { DispatchLine } from "./signal-lines.ts";

/** One track of one plan. */
export interface TrackAddress {
  readonly plan: Plan;
  readonly track: Track;
}

/** One thing that says which track a change belongs to. */
export interface Signal {
  readonly kind: "branch" | "label" | "body" | "commit";
  /** The branch, label or value as written. */
  readonly text: string;
  /** The tracks it may mean; none where it names a track that no plan has. */
  readonly candidates: readonly TrackAddress[];
}

/** What a pull request, or a commit without one, shows of itself. */
export interface SignalSource {
  readonly headRef: string | null;
  /** Whether the branch lives in the plan's own repository: anyone can name a fork's branch. */
  readonly isSameRepository: boolean;
  readonly labels: readonly string[];
  readonly body: string;
  /** Oldest first. */
  readonly commitMessages: readonly string[];
}

/** The track a change belongs to. */
export type Attribution =
  | { readonly kind: "none" }
  | {
      readonly kind: "track";
      readonly address: TrackAddress;
      readonly signals: readonly Signal[];
      /** The digest of the newest `Dispatch-Track` line that has one; null where none has. */
      readonly digest: string | null;
    }
  | { readonly kind: "ambiguous"; readonly signals: readonly Signal[] };

/**
 * Finds the track of a change by its branch, its labels and its `Dispatch-Track` lines.
 *
 * 1. Every signal must allow the same single track; otherwise the answer is `ambiguous`.
 * 2. Lines in commits count where nothing else speaks: a branch that merged another holds foreign ones.
 */
export function attributeChange(source: SignalSource, plans: readonly Plan[]): Attribution {
  const lines = findDispatchLines(source.body);
  const strong = [
    ...branchSignals(source, plans),
    ...labelSignals(source.labels, plans),
    ...lineSignals("body", lines, plans),
  ];
  const commitLines = source.commitMessages.flatMap(findDispatchLines);
  const signals = strong.length > 0 ? strong : lineSignals("commit", commitLines, plans);
  if (signals.length === 0) return { kind: "none" };
  const [address, ...others] = shared(signals);
  if (address === undefined || others.length > 0) return { kind: "ambiguous", signals };
  const digests = [...commitLines, ...lines].filter((line) => isOf(line, address) && line.digest !== null);
  return { kind: "track", address, signals, digest: digests.at(-1)?.digest ?? null };
}

function isSameTrack(a: TrackAddress, b: TrackAddress): boolean {
  return a.plan.id.value === b.plan.id.value && a.track.id === b.track.id;
}

/** Whether a track's `branch`, a name or a glob over names, fits a branch. */
export function fitsBranch(track: Track, branch: string): boolean {
  const wanted = track.branch.value;
  if (wanted === branch) return true;
  if (!/[*?[{(]/.test(wanted)) return false;
  const parse = parseGlob(wanted);
  return parse.ok && matchGlob(parse.glob, branch);
}

function branchSignals(source: SignalSource, plans: readonly Plan[]): Signal[] {
  const { headRef } = source;
  if (headRef === null || !source.isSameRepository) return [];
  const candidates = allTracks(plans).filter(({ track }) => fitsBranch(track, headRef));
  return candidates.length === 0 ? [] : [{ kind: "branch", text: headRef, candidates }];
}

function labelSignals(labels: readonly string[], plans: readonly Plan[]): Signal[] {
  return labels
    .filter((label) => label.startsWith("dispatch:"))
    .map((text) => {
      const [plan = "", ...track] = text.slice("dispatch:".length).trim().split("/");
      return { kind: "label", text, candidates: findTracks(plans, plan, track.join("/")) };
    });
}

function lineSignals(
  kind: "body" | "commit",
  lines: readonly DispatchLine[],
  plans: readonly Plan[],
): Signal[] {
  const signals = lines.map(({ text, address }): Signal => {
    const candidates = address === null ? [] : findTracks(plans, address.plan, address.track);
    return { kind, text, candidates };
  });
  return signals.filter(
    (signal, index) => signals.findIndex((other) => saysTheSame(other, signal)) === index,
  );
}

function saysTheSame(a: Signal, b: Signal): boolean {
  const [first] = a.candidates;
  const [second] = b.candidates;
  if (first === undefined || second === undefined) return a.text === b.text;
  return isSameTrack(first, second);
}

function shared(signals: readonly Signal[]): readonly TrackAddress[] {
  const [first, ...others] = signals;
  return (first?.candidates ?? []).filter((address) =>
    others.every(({ candidates }) => candidates.some((candidate) => isSameTrack(candidate, address))),
  );
}

function isOf(line: DispatchLine, { plan, track }: TrackAddress): boolean {
  return line.address?.plan === plan.id.value && line.address.track === track.id;
}

function findTracks(plans: readonly Plan[], plan: string, track: string): readonly TrackAddress[] {
  return allTracks(plans).filter((address) => address.plan.id.value === plan && address.track.id === track);
}

function allTracks(plans: readonly Plan[]): readonly TrackAddress[] {
  return plans.flatMap((plan) => plan.tracks.map((track) => ({ plan, track })));
}
