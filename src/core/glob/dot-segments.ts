import { SLASH } from "./code-point-set.ts";

/** How much of the current segment was read, as far as needed to tell the empty segment, `.` and `..` from others. */
export type DotState = 0 | 1 | 2 | 3;

/** Nothing of the segment was read. */
export const SEGMENT_START: DotState = 0;

/** The segment is neither empty nor `.` nor `..`, whatever follows. */
export const PROPER_SEGMENT: DotState = 3;

/** How many states there are. */
export const DOT_STATES = 4;

/** The state after one more code point. */
export function afterCodePoint(state: DotState, codePoint: number): DotState {
  if (codePoint === SLASH) return SEGMENT_START;
  if (codePoint !== DOT) return PROPER_SEGMENT;
  switch (state) {
    case 0:
      return 1;
    case 1:
      return 2;
    case 2:
    case 3:
      return PROPER_SEGMENT;
  }
}

/** The state that was added to a multiple of `DOT_STATES`. */
export function dotStateOf(sum: number): DotState {
  const state = sum % DOT_STATES;
  return state === 0 || state === 1 || state === 2 ? state : PROPER_SEGMENT;
}

const DOT = 0x2e;
