/** Why a run could not be carried out. The user's mistakes are findings, not errors. */
export type ErrorCode =
  | "bad-input"
  | "file-unreadable"
  | "git-failed"
  | "github-denied"
  | "github-failed"
  | "github-limited"
  | "not-found"
  | "too-large";

/** An operational failure: what could not be done, and what the user can do about it. */
export class ActionError extends Error {
  readonly code: ErrorCode;
  /** One sentence in the imperative; empty when there is nothing to advise. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint = "", cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ActionError";
    this.code = code;
    this.hint = hint;
  }
}
