import { requireAdmin, type Caller } from "../middleware/auth.ts";
import type { User } from "../../db/models/user.ts";

/** Saves a user on behalf of an admin. */
export function saveUser(caller: Caller, user: User, store: Map<number, User>): User {
  requireAdmin(caller);
  store.set(user.id, user);
  return user;
}
