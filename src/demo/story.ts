import type { CheckRun } from "./check-run.ts";

/** One thing that happened in the demo. */
export type StoryEvent =
  /** A new part of the story begins. */
  | { readonly kind: "scene"; readonly title: string; readonly text: string }
  /** Somebody did something on GitHub. */
  | { readonly kind: "deed"; readonly text: string }
  /** A bundle ran, with the result that the story claims. */
  | { readonly kind: "check"; readonly run: CheckRun }
  /** Something that the demo has made sure of. */
  | { readonly kind: "fact"; readonly text: string };

/** What has happened so far, told to a listener as it happens. */
export class Story {
  readonly #events: StoryEvent[] = [];
  readonly #listener: (event: StoryEvent) => void;

  constructor(listener: (event: StoryEvent) => void) {
    this.#listener = listener;
  }

  /** Everything that has happened, in order. */
  get events(): readonly StoryEvent[] {
    return this.#events;
  }

  scene(title: string, text: string): void {
    this.#tell({ kind: "scene", title, text });
  }

  deed(text: string): void {
    this.#tell({ kind: "deed", text });
  }

  check(run: CheckRun): void {
    this.#tell({ kind: "check", run });
  }

  fact(text: string): void {
    this.#tell({ kind: "fact", text });
  }

  #tell(event: StoryEvent): void {
    this.#events.push(event);
    this.#listener(event);
  }
}
