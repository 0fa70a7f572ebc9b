import { findMember, type Decision, type Scope } from "../glob/index.ts";
import { scopeOf } from "./scope.ts";

/**
 * Whether a scope has a path, by asking for one glob after the other.
 *
 * The same answer as `findMember` of the whole scope but for the witness, which need not be a shortest one; the first
 * glob settles it for almost every track, and the others are then never looked at.
 */
export function findAnyMember(scope: Scope): Decision {
  let undecided: Decision | null = null;
  for (const part of scope.parts) {
    for (const glob of part.can) {
      const decision = findMember(scopeOf([glob], part.cannot));
      if (decision.kind === "found") return decision;
      if (decision.kind === "undecided") undecided ??= decision;
    }
  }
  return undecided ?? { kind: "none" };
}
