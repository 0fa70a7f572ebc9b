// The door of the scope engine. Nothing outside this folder imports another of its files.
export type * from "./types.ts";
