import { ActionError } from "./errors.ts";

/** The bounds of a number, both included, and what it is when it is not given. */
export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
}

/** A whole number within bounds. `name` is what the user calls it; fails with `bad-input` on anything else. */
export function readWholeNumber(name: string, given: string | null, bounds: NumberBounds): number {
  if (given === null) return bounds.fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw new ActionError(
    "bad-input",
    `${name} is "${given}".`,
    `Write a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`,
  );
}
