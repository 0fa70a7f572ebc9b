import { setTimeout } from "node:timers/promises";

import type { Clock } from "../app/ports.ts";

/** The machine's own time. */
export class SystemClock implements Clock {
  now(): string {
    return new Date().toISOString();
  }

  async sleep(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds);
  }
}
