import type { CommandArguments } from "../cli-command.ts";
import { ActionError } from "../errors.ts";

/** An option that is a whole number within bounds. Fails with `bad-input` on anything else. */
export function wholeNumber(
  args: CommandArguments,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  const given = args.value(name);
  if (given === null) return bounds.fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw new ActionError(
    "bad-input",
    `--${name} is "${given}".`,
    `Write a whole number from ${String(bounds.min)} to ${String(bounds.max)}.`,
  );
}
