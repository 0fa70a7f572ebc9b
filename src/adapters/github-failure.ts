import { ActionError, type ErrorCode } from "../app/errors.ts";

/** An answer of GitHub that is not the one asked for, or no answer at all. */
export class GitHubFailure extends ActionError {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Whether the answer came from where GitHub redirected to. */
  readonly redirected: boolean;
  /** Whether a write may have been carried out all the same. */
  readonly uncertain: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      readonly hint?: string;
      readonly status?: number;
      readonly redirected?: boolean;
      readonly uncertain?: boolean;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, message, more.hint ?? "", more.cause);
    this.name = "GitHubFailure";
    this.status = more.status ?? 0;
    this.redirected = more.redirected ?? false;
    this.uncertain = more.uncertain ?? false;
  }
}
