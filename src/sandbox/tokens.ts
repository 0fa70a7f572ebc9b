/** What a token may be allowed to do, in the words of a workflow's `permissions`. */
export type PermissionName = "contents" | "issues" | "pull-requests" | "metadata";

/** How much of it. */
export type AccessLevel = "none" | "read" | "write";

/** How a token is made; what is not given is full access as `github-actions[bot]`. */
export interface TokenOptions {
  readonly permissions?: Readonly<Partial<Record<PermissionName, AccessLevel>>>;
  /** Who the token writes as. */
  readonly login?: string;
  /** The repositories that the token may see; all when not given. Public ones can be read anyway. */
  readonly repositories?: readonly string[];
  /** Requests an hour. */
  readonly rateLimit?: number;
}

/** A token that the server knows. */
export interface TokenRecord {
  readonly text: string;
  readonly login: string;
  readonly permissions: Readonly<Record<PermissionName, AccessLevel>>;
  readonly repositories: readonly string[] | null;
  readonly rateLimit: number;
  used: number;
}

/** Makes a token; a permission that is not named when others are is "none", as in a workflow. */
export function makeToken(number: number, options: TokenOptions): TokenRecord {
  const fallback: AccessLevel = options.permissions === undefined ? "write" : "none";
  return {
    text: `ghs_sandbox${String(number).padStart(29, "0")}`,
    login: options.login ?? "github-actions[bot]",
    permissions: {
      contents: fallback,
      issues: fallback,
      "pull-requests": fallback,
      ...options.permissions,
      metadata: "read",
    },
    repositories: options.repositories ?? null,
    rateLimit: options.rateLimit ?? 1000,
    used: 0,
  };
}

/** Whether a token has any of the permissions at a level. */
export function allows(
  token: TokenRecord,
  names: readonly PermissionName[],
  level: "read" | "write",
): boolean {
  return names.some((name) => {
    const has = token.permissions[name];
    return has === "write" || has === level;
  });
}
