import { ActionError } from "./errors.ts";
import type { Runtime } from "./ports.ts";

/**
 * Runs an action's use case: the only catch of an entry point.
 *
 * Anything thrown makes the run red; the log says what failed and what to do about it.
 */
export async function runAction(runtime: Runtime, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    runtime.fail(describeFailure(error));
  }
}

/** One paragraph about a thrown value: what failed, the advice, and the chain of causes. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `internal error: ${String(error)}`;
  const hint = error instanceof ActionError && error.hint !== "" ? ` ${error.hint}` : "";
  const cause = error.cause instanceof Error ? ` (cause: ${error.cause.message})` : "";
  const prefix = error instanceof ActionError ? "" : "internal error: ";
  return `${prefix}${error.message}${cause}${hint}`.replace(/^(internal error: )+/, "internal error: ");
}
