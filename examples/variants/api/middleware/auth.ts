/** Who calls the API. */
export interface Caller {
  readonly name: string;
  readonly isAdmin: boolean;
}

/** Throws unless the caller is an admin. */
export function requireAdmin(caller: Caller): void {
  if (!caller.isAdmin) throw new Error(`${caller.name} is no admin`);
}
