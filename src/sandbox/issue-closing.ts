import { closingTargets } from "./closing-keywords.ts";
import type { PullRecord } from "./records.ts";
import type { PendingClosing, RepositoryState, World } from "./world.ts";

/** Schedules what GitHub closes after a pull request was merged: only on the default branch, and later. */
export function closeFromMerge(
  repository: RepositoryState,
  pull: PullRecord,
  messages: readonly string[],
  actor: string,
): void {
  if (pull.base !== repository.defaultBranch) return;
  const closer = { kind: "pull-request", repository: repository.name, number: pull.number } as const;
  const targets = [pull.body, ...messages].flatMap((text) => closingTargets(text, repository.name));
  schedule(
    repository.world,
    targets.map((target) => ({ ...target, actor, closer })),
  );
}

/** Schedules what GitHub closes for commits that reached the default branch without a pull request. */
export function closeFromCommits(
  repository: RepositoryState,
  commits: readonly { readonly sha: string; readonly message: string }[],
  actor: string,
): void {
  for (const { sha, message } of commits) {
    const closer = { kind: "commit", repository: repository.name, sha } as const;
    schedule(
      repository.world,
      closingTargets(message, repository.name).map((target) => ({
        ...target,
        actor,
        closer,
      })),
    );
  }
}

/** Carries out every closing that is due. */
export function applyClosings(world: World): void {
  for (const closing of world.closings.splice(0)) applyClosing(world, closing);
}

function schedule(world: World, closings: readonly PendingClosing[]): void {
  if (closings.length === 0) return;
  world.closings.push(...closings);
  if (world.closingDelayMilliseconds === null) return;
  const timer = setTimeout(() => {
    world.timers.delete(timer);
    applyClosings(world);
  }, world.closingDelayMilliseconds);
  timer.unref();
  world.timers.add(timer);
}

function applyClosing(world: World, { repository, number, actor, closer }: PendingClosing): void {
  const thread = world.repositories.get(repository)?.threads.get(number);
  if (thread?.kind !== "issue" || thread.state === "closed" || thread.deleted || thread.movedTo !== null)
    return;
  const at = world.clock.tick();
  thread.state = "closed";
  thread.stateReason = "completed";
  thread.closedAt = at;
  thread.closedBy = actor;
  thread.timeline.push({
    event: "closed",
    id: world.clock.nextId(),
    actor,
    at,
    closer,
    stateReason: "completed",
  });
}
