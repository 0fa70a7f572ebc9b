import type { ChangedFile, PullRequest, PullRequests } from "./ports.ts";

/**
 * Pull requests as one run sees them: each question is asked of GitHub once.
 *
 * For a run that judges many pull requests at one moment; a run that waits for a change must not use it.
 */
export class CachedPulls implements PullRequests {
  readonly #source: PullRequests;
  readonly #pulls = new Answers<number, PullRequest>();
  readonly #files = new Answers<number, readonly ChangedFile[]>();
  readonly #messages = new Answers<number, readonly string[]>();
  readonly #open = new Answers<"open", readonly PullRequest[]>();
  readonly #merged = new Answers<string, readonly PullRequest[]>();
  readonly #ofBranch = new Answers<string, readonly PullRequest[]>();
  readonly #ofCommit = new Answers<string, readonly PullRequest[]>();

  constructor(source: PullRequests) {
    this.#source = source;
  }

  get(number: number): Promise<PullRequest> {
    return this.#pulls.ask(number, () => this.#source.get(number));
  }

  files(pull: PullRequest): Promise<readonly ChangedFile[]> {
    return this.#files.ask(pull.number, () => this.#source.files(pull));
  }

  listOpen(): Promise<readonly PullRequest[]> {
    return this.#open.ask("open", () => this.#source.listOpen());
  }

  ofBranch(branch: string): Promise<readonly PullRequest[]> {
    return this.#ofBranch.ask(branch, () => this.#source.ofBranch(branch));
  }

  listMerged(baseRef: string): Promise<readonly PullRequest[]> {
    return this.#merged.ask(baseRef, () => this.#source.listMerged(baseRef));
  }

  ofCommit(sha: string): Promise<readonly PullRequest[]> {
    return this.#ofCommit.ask(sha, () => this.#source.ofCommit(sha));
  }

  commitMessages(number: number): Promise<readonly string[]> {
    return this.#messages.ask(number, () => this.#source.commitMessages(number));
  }
}

class Answers<K, V> {
  readonly #known = new Map<K, Promise<V>>();

  ask(key: K, question: () => Promise<V>): Promise<V> {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = question();
    this.#known.set(key, answer);
    return answer;
  }
}
