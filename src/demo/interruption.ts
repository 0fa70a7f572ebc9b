const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Turns the first request to end this process into an abort, so that what is held can be given back. */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #handlers: readonly (readonly [NodeJS.Signals, () => void])[];
  #received: NodeJS.Signals | null = null;

  constructor() {
    this.#handlers = SIGNALS.map((name) => [name, this.#abort(name)]);
    for (const [name, handler] of this.#handlers) process.on(name, handler);
  }

  /** Aborted when the process is told to end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stops listening, and ends the process now where it was told to end in the meantime. */
  release(): void {
    for (const [name, handler] of this.#handlers) process.off(name, handler);
    if (this.#received !== null) process.kill(process.pid, this.#received);
  }

  // A second signal finds the first one's work under way; it does not make it faster.
  #abort(name: NodeJS.Signals): () => void {
    return () => {
      this.#received ??= name;
      this.#controller.abort();
    };
  }
}
