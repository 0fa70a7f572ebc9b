// The door of the scope engine. Nothing outside this folder imports another of its files.

export { findEscape, findMember, isConcrete, literalPath, shareScopes } from "./decisions.ts";
export { matchGlob, matchScope } from "./match.ts";
export { findOverlaps } from "./overlaps.ts";
export { parseGlob } from "./parse.ts";
export { ScopeIndex } from "./scope-index.ts";
export type * from "./types.ts";
