/** The demo said that something holds, and it does not. */
export class BrokenClaim extends Error {
  /** What the program under the claim wrote; empty where nothing was run. */
  readonly evidence: string;

  constructor(claim: string, evidence: string) {
    super(`the demo claims that ${claim}, and that is not so.`);
    this.name = "BrokenClaim";
    this.evidence = evidence;
  }
}

/** Holds what is about to be told against what happened. Fails with `BrokenClaim`. */
export function claim(holds: boolean, what: string, evidence = ""): asserts holds {
  if (!holds) throw new BrokenClaim(what, evidence);
}
