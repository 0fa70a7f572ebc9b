import type { TokenRecord } from "./tokens.ts";
import type { RepositoryState } from "./world.ts";

/** Whether a repository exists for a token: public ones always do. */
export function visible(token: TokenRecord, repository: RepositoryState): boolean {
  return !repository.private || token.repositories === null || token.repositories.includes(repository.name);
}
