import { fitsBranch } from "../core/audit/attribute.ts";
import { ActionError } from "./errors.ts";
import { INTEGRATION_TRAILER } from "./integrate-merge.ts";
import type { BasePlan } from "./integrate-plan.ts";
import type { MergeRepository } from "./ports.ts";

/**
 * Fails with `bad-input` on a ref that an integration must not write: one that is no ref, is checked out, is
 * the base or a track's branch, or points at anything but an earlier integration of the same plan.
 */
export async function refuseUnsafeRef(
  ref: string,
  base: BasePlan,
  repository: MergeRepository,
): Promise<void> {
  const reason = ref.startsWith("refs/") ? await whyUnsafe(ref, base, repository) : "is not a full name";
  if (reason === null) return;
  throw new ActionError(
    "bad-input",
    `The result cannot be written to "${ref}": it ${reason}.`,
    "Name a ref of its own, like refs/heads/integration.",
  );
}

async function whyUnsafe(
  ref: string,
  { branch, plan }: BasePlan,
  repository: MergeRepository,
): Promise<string | null> {
  const message = await repository.messageOf(ref);
  const name = ref.replace(/^refs\/heads\//, "");
  if ((await repository.checkedOut()).includes(ref)) return "is checked out";
  if (name === branch) return "is the base branch";
  const owner = plan.tracks.find((track) => fitsBranch(track, name));
  if (owner !== undefined) return `is the branch of track ${owner.id}`;
  const isOurs = message?.includes(`${INTEGRATION_TRAILER}: ${plan.id.value}/`) ?? true;
  return isOurs ? null : "exists and no integration of this plan wrote it";
}
