import type { CheckRun } from "./check-run.ts";

/** The states on the board that a run wrote, as "1 blocked, 2 ready"; null where it wrote none. */
export function readBoard({ comments }: Pick<CheckRun, "comments">): string | null {
  const line = comments.map(({ body }) => BOARD.exec(body)?.[1]).find((states) => states !== undefined);
  return line === undefined ? null : line.split(" · ").map(readState).join(", ");
}

const BOARD = /^## Board of .*\n\n(.+?)\. Read at /m;

function readState(text: string): string {
  return text.replace(/^[^\p{L}]*([\p{L} ]+): (\d+)$/u, "$2 $1");
}
