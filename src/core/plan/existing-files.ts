import { ScopeIndex, type Scope } from "../glob/index.ts";

/** How many existing files a finding lists; the count beside the list is never cut. */
const MAX_LISTED = 20;

/** The existing files that two scopes share. */
export interface SharedFiles {
  /** In the order of the tree, at most 20. */
  readonly files: readonly string[];
  readonly count: number;
}

/**
 * Which existing files each scope contains.
 *
 * Each file is classified once against all scopes. A pair is then answered from one bit a file, so that even
 * plans in which every pair of 1,000 tracks conflicts stay within seconds.
 */
export class ExistingFiles {
  readonly #files: readonly string[];
  readonly #bits: readonly Uint32Array[];

  constructor(scopes: readonly Scope[], files: readonly string[]) {
    this.#files = files;
    this.#bits = classifyAll(scopes, files);
  }

  /** How many existing files a scope contains. */
  count(scope: number): number {
    return this.#bits[scope]?.reduce((sum, word) => sum + countBits(word), 0) ?? 0;
  }

  /** The existing files in both scopes. */
  shared(a: number, b: number): SharedFiles {
    const ofA = this.#bits[a] ?? new Uint32Array();
    const ofB = this.#bits[b] ?? new Uint32Array();
    const files: string[] = [];
    let count = 0;
    for (const [at, word] of ofA.entries()) {
      const both = word & (ofB[at] ?? 0);
      if (both === 0) continue;
      count += countBits(both);
      if (files.length < MAX_LISTED) files.push(...this.#filesOf(at, both));
    }
    return { files: files.slice(0, MAX_LISTED), count };
  }

  #filesOf(at: number, word: number): readonly string[] {
    return this.#files.slice(at * 32, at * 32 + 32).filter((_, bit) => ((word >>> bit) & 1) === 1);
  }
}

function classifyAll(scopes: readonly Scope[], files: readonly string[]): readonly Uint32Array[] {
  const words = Math.ceil(files.length / 32);
  const bits = scopes.map(() => new Uint32Array(words));
  const index = new ScopeIndex(scopes);
  for (const [at, file] of files.entries()) {
    for (const { scope, verdict } of index.classify(file)) {
      const row = bits[scope];
      if (verdict !== "allowed" || row === undefined) continue;
      row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31));
    }
  }
  return bits;
}

// Counts the bits of all pairs, then of all fours, and so on, in parallel.
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
