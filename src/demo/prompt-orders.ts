import { claim } from "./claim.ts";

/** What an agent takes from its prompt. */
export interface Orders {
  readonly track: string;
  readonly prompt: string;
  readonly branch: string;
  /** The lines that the body of its pull request must have. */
  readonly bodyLines: readonly string[];
}

/** Reads the prompts in a comment on a plan, by track. */
export function readOrders(comment: string): ReadonlyMap<string, Orders> {
  const found = comment.split("<details>").flatMap((block) => {
    const [, track] = /^\s*<summary>Agent \d+: <code>([^<]+)<\/code>/.exec(block) ?? [];
    const [, , prompt] = /\n(`{3,})\w*\n([\s\S]*?)\n\1/.exec(block) ?? [];
    return track === undefined || prompt === undefined ? [] : [readPrompt(track, prompt)];
  });
  return new Map(found.map((orders) => [orders.track, orders]));
}

function readPrompt(track: string, prompt: string): Orders {
  const branch = /branch `([^`]+)`/.exec(prompt)?.[1];
  claim(branch !== undefined, `the prompt of ${track} names a branch`, prompt);
  const bodyLines = prompt.split(/\n{2,}/).find((part) => /^Dispatch-Track: /m.test(part));
  claim(bodyLines !== undefined, `the prompt of ${track} names its Dispatch-Track line`, prompt);
  return { track, prompt, branch, bodyLines: bodyLines.split("\n") };
}
