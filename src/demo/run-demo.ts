import { startSandbox } from "../sandbox/index.ts";
import { playMerges, playSettling } from "./act-merges.ts";
import { playPlan } from "./act-plan.ts";
import { playTracks, repairTrack } from "./act-tracks.ts";
import type { Bundles } from "./bundles.ts";
import { Stage } from "./stage.ts";
import { Story } from "./story.ts";
import type { StoryEvent } from "./story.ts";

/** What the demo runs with. */
export interface DemoOptions {
  readonly bundles: Bundles;
  /** Told everything as it happens. */
  readonly listener: (event: StoryEvent) => void;
  /** Ends the demo early; what it holds is given back all the same. */
  readonly signal: AbortSignal;
}

/** What a demo that held its claims leaves behind: nothing but what it saw. */
export interface DemoResult {
  readonly events: readonly StoryEvent[];
  /** How often a bundle ran, and how many requests it made in all. */
  readonly runs: number;
  readonly requests: number;
}

/** Plays the whole life of a plan. Fails with `BrokenClaim` where a bundle does not do what the story says. */
export async function runDemo({ bundles, listener, signal }: DemoOptions): Promise<DemoResult> {
  let requests = 0;
  const github = await startSandbox({ onExchange: () => (requests += 1), closingDelayMilliseconds: null });
  try {
    const story = new Story(listener);
    const stage = await Stage.open({ github, bundles, story, signal });
    const orders = await playPlan(stage);
    const pulls = await playTracks(stage, orders);
    await repairTrack(stage, orders, pulls);
    await playMerges(stage, pulls);
    await playSettling(stage, orders, pulls);
    return { events: story.events, runs: stage.runs, requests };
  } finally {
    await github.close();
  }
}
