/** What goes wrong. */
export type FaultEffect =
  /** Answers with this status instead of doing anything, such as 502. */
  | { readonly kind: "status"; readonly status: number; readonly message?: string }
  /** Answers with anything instead of doing anything. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  /** 403 with GitHub's words about a secondary limit. */
  | { readonly kind: "secondary-limit"; readonly retryAfterSeconds: number }
  /** 429 with retry-after. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** 403 with no requests remaining until a reset. */
  | { readonly kind: "primary-limit"; readonly resetInSeconds: number }
  /** Takes the request and never answers. */
  | { readonly kind: "stall" }
  /** Closes the connection before doing anything. */
  | { readonly kind: "dropped-request" }
  /** Does what was asked, then closes the connection. */
  | { readonly kind: "lost-response" }
  /** Sends only the first entries of a list; the Link header stays as it was. */
  | { readonly kind: "truncated-page"; readonly keep: number }
  /** Sends only the first half of the JSON text. */
  | { readonly kind: "cut-body" }
  /** Sends another body than the true one, such as one with a wrong count. */
  | { readonly kind: "rewritten-body"; readonly rewrite: (body: unknown) => unknown };

/** A fault to meet, and where. */
export interface Fault {
  readonly effect: FaultEffect;
  /** Requests of any method when not given. */
  readonly method?: string;
  /** Matched against the path (`/graphql` for queries); any path when not given. */
  readonly path?: RegExp;
  /** How many requests meet it; one when not given. */
  readonly times?: number;
  /** How many matching requests pass before it. */
  readonly after?: number;
}

/** The faults that wait for requests, first come first served. */
export class FaultQueue {
  readonly #waiting: { readonly fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  }

  /** The fault that a request meets; null when it meets none. */
  take(method: string, path: string): FaultEffect | null {
    for (const waiting of this.#waiting) {
      const { fault } = waiting;
      if (waiting.left === 0) continue;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (fault.path !== undefined && !fault.path.test(path)) continue;
      if (waiting.skip > 0) {
        waiting.skip -= 1;
        continue;
      }
      waiting.left -= 1;
      return fault.effect;
    }
    return null;
  }
}
