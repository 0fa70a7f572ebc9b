import { codePointLength } from "./code-point-length.ts";
import { compareReadability } from "./readability.ts";
import { SEVERAL, type TrieNode } from "./row-trie.ts";
import type { SegmentMeets } from "./segment-meets.ts";
import type { SegmentPredicate } from "./segment-predicate.ts";

/** What the search asks of, and tells, its caller. */
export interface MeetingListener<Entry> {
  /** Whether anything is still to be learned about two different scopes. */
  wants(scopeA: number, scopeB: number): boolean;
  /** All pairs of these entries share `path`, a shortest one; called in order of its length. */
  meeting(entriesA: readonly Entry[], entriesB: readonly Entry[], path: string, length: number): void;
  /** Pairs of these entries may share a path; the budget for some segment was used up. */
  doubtful(entriesA: readonly Entry[], entriesB: readonly Entry[]): void;
  /** The search was given up: whatever is still wanted may share a path. */
  exhausted(): void;
}

/**
 * Finds all rows of different scopes that share a path, without looking at all pairs of rows: walks pairs of nodes of
 * one tree, cheapest path first. A pair below which only one scope, or nothing of interest, lives is never entered.
 *
 * Cost is the number of code points of the path, each segment with its separator. The number of pairs visited is close
 * to the number of nodes when rows rarely meet; at `maxVisits` the search is given up.
 */
export function searchMeetings<Entry>(
  root: TrieNode<Entry>,
  meets: SegmentMeets,
  listener: MeetingListener<Entry>,
  maxVisits: number,
): void {
  const doubtful = new MeetingSearch<Entry>(meets, listener, null, maxVisits);
  const certain = new MeetingSearch<Entry>(meets, listener, doubtful, maxVisits);
  certain.push({ a: root, b: root, length: 0, path: "" });
  certain.run();
  doubtful.run();
}

/** A pair of nodes and the path that led to it. */
interface Meeting<Entry> {
  readonly a: TrieNode<Entry>;
  readonly b: TrieNode<Entry>;
  readonly length: number;
  /** Ends with a separator unless it is empty. */
  readonly path: string;
}

class MeetingSearch<Entry> {
  readonly #meets: SegmentMeets;
  readonly #listener: MeetingListener<Entry>;
  /** Where pairs go that are reached over a segment that could not be decided; null in that search itself. */
  readonly #doubtful: MeetingSearch<Entry> | null;
  /** Pairs by length: lengths are small integers, so an array serves as the priority queue. */
  readonly #queue: Meeting<Entry>[][] = [];
  readonly #visited = new Set<number>();
  readonly #maxVisits: number;

  constructor(
    meets: SegmentMeets,
    listener: MeetingListener<Entry>,
    doubtful: MeetingSearch<Entry> | null,
    maxVisits: number,
  ) {
    this.#maxVisits = maxVisits;
    this.#meets = meets;
    this.#listener = listener;
    this.#doubtful = doubtful;
  }

  run(): void {
    for (let length = 0; length < this.#queue.length; length++) {
      const bucket = this.#queue[length];
      // Equally long paths are followed in the order of their characters, so a witness depends on the globs alone.
      if (length <= MAX_ORDERED_LENGTH) bucket?.sort((x, y) => compareReadability(x.path, y.path));
      // Entering a gap costs nothing, so the bucket may grow while it is read.
      for (let at = 0; bucket !== undefined && at < bucket.length; at++) {
        const meeting = bucket[at];
        if (meeting !== undefined) this.#visit(meeting);
        if (this.#visited.size > this.#maxVisits) {
          this.#listener.exhausted();
          return;
        }
      }
      this.#queue[length] = [];
    }
  }

  push(meeting: Meeting<Entry>): void {
    if (!this.#isWorthwhile(meeting.a, meeting.b)) return;
    const bucket = this.#queue[meeting.length];
    if (bucket !== undefined) {
      bucket.push(meeting);
      return;
    }
    while (this.#queue.length < meeting.length) this.#queue.push([]);
    this.#queue[meeting.length] = [meeting];
  }

  #isWorthwhile(a: TrieNode<Entry>, b: TrieNode<Entry>): boolean {
    if (a.isLeaf && b.entries.length === 0) return false;
    if (b.isLeaf && a.entries.length === 0) return false;
    if (a.owner === SEVERAL || b.owner === SEVERAL) return true;
    return a.owner !== b.owner && this.#listener.wants(a.owner, b.owner);
  }

  #visit(meeting: Meeting<Entry>): void {
    const { a, b } = meeting;
    const key = Math.min(a.id, b.id) * MAX_NODES + Math.max(a.id, b.id);
    if (this.#visited.has(key) || !this.#isWorthwhile(a, b)) return;
    this.#visited.add(key);
    if (a.entries.length > 0 && b.entries.length > 0) this.#report(meeting);
    if (a.deep !== null) this.push({ ...meeting, a: a.deep });
    if (b.deep !== null && a !== b) this.push({ ...meeting, b: b.deep });
    this.#followLiterals(meeting);
    this.#followPatterns(meeting);
    this.#followLoops(meeting, a, b);
    if (a !== b) this.#followLoops(meeting, b, a);
  }

  #report(meeting: Meeting<Entry>): void {
    const { a, b, path, length } = meeting;
    if (this.#doubtful === null) this.#listener.doubtful(a.entries, b.entries);
    else this.#listener.meeting(a.entries, b.entries, path.slice(0, -1), length - 1);
  }

  #followLiterals(meeting: Meeting<Entry>): void {
    const { a, b } = meeting;
    const [few, many] = (a.literals?.size ?? 0) <= (b.literals?.size ?? 0) ? [a, b] : [b, a];
    for (const [segment, child] of few.literals ?? []) {
      const other = many.literals?.get(segment);
      if (other !== undefined) this.#advance(meeting, child, other, segment);
    }
    this.#followLiteralsToPatterns(meeting, a, b);
    if (a !== b) this.#followLiteralsToPatterns(meeting, b, a);
  }

  #followLiteralsToPatterns(meeting: Meeting<Entry>, a: TrieNode<Entry>, b: TrieNode<Entry>): void {
    if (b.patterns === null) return;
    for (const [segment, child] of a.literals ?? []) {
      for (const other of b.patterns.matching(segment)) this.#advance(meeting, child, other, segment);
    }
  }

  #followPatterns(meeting: Meeting<Entry>): void {
    const { a, b } = meeting;
    if (a.patterns === null || b.patterns === null) return;
    for (const child of a.patterns.all) {
      for (const other of b.patterns.agreeingWith(child.predicate)) {
        if (a === b && child.node.id > other.node.id) continue;
        this.#advanceBy(meeting, child.node, other.node, child.predicate, other.predicate);
      }
    }
  }

  /** Any segment of `b` is taken while `a` stays in its gap. */
  #followLoops(meeting: Meeting<Entry>, a: TrieNode<Entry>, b: TrieNode<Entry>): void {
    if (!a.loops) return;
    for (const [segment, child] of b.literals ?? []) this.#advance(meeting, a, child, segment);
    for (const { predicate, node } of b.patterns?.all ?? [])
      this.#advanceBy(meeting, a, node, predicate, predicate);
  }

  #advanceBy(
    meeting: Meeting<Entry>,
    a: TrieNode<Entry>,
    b: TrieNode<Entry>,
    predicateA: SegmentPredicate,
    predicateB: SegmentPredicate,
  ): void {
    if (!this.#isWorthwhile(a, b)) return;
    const found = this.#meets.shortest(predicateA, predicateB);
    switch (found.kind) {
      case "found":
        this.#advance(meeting, a, b, found.word);
        return;
      case "none":
        return;
      case "undecided":
        (this.#doubtful ?? this).push({ a, b, length: meeting.length + 2, path: `${meeting.path}?/` });
    }
  }

  #advance(meeting: Meeting<Entry>, a: TrieNode<Entry>, b: TrieNode<Entry>, segment: string): void {
    const length = meeting.length + codePointLength(segment) + 1;
    this.push({ a, b, length, path: `${meeting.path}${segment}/` });
  }
}

/** Longer paths are followed as they come: nobody reads them, and hostile globs make many. */
const MAX_ORDERED_LENGTH = 256;

/** More nodes than a tree can have: products of two stay exact integers. */
const MAX_NODES = 2 ** 26;
