import { isoSeconds } from "./git-output.ts";

/**
 * The time of the embedded GitHub: it starts at a fixed second and moves by one with every write, so that
 * commit ids and transcripts are the same in every run.
 */
export class SandboxClock {
  #seconds = Date.UTC(2026, 0, 5, 9, 0, 0) / 1000;
  #lastId = 1000;

  /** Moves on by one second; ISO 8601 in UTC. */
  tick(): string {
    this.#seconds += 1;
    return isoSeconds(this.#seconds);
  }

  /** Seconds since 1970, after moving on by one. */
  tickSeconds(): number {
    this.#seconds += 1;
    return this.#seconds;
  }

  /** A number that no other object has. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
