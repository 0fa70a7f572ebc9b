import type { IncomingHttpHeaders } from "node:http";
import type { FaultEffect } from "./faults.ts";

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The decoded JSON of the request; undefined when it had none. */
  readonly body: unknown;
  /** 0 where no answer was sent. */
  readonly status: number;
  /** The decoded JSON of the answer; null when it had none. */
  readonly reply: unknown;
  /** The fault that this exchange met; null when it was answered truly. */
  readonly fault: FaultEffect["kind"] | null;
}
