// The door of the scope engine. Nothing outside this folder imports another of its files.
export { matchGlob, matchScope } from "./match.ts";
export { parseGlob } from "./parse.ts";
export type * from "./types.ts";
