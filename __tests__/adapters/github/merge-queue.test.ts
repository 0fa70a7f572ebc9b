import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitHubMergeQueue, pullOfGroup } from "../../../src/adapters/github-merge-queue.ts";
import { type Place, place } from "./place.ts";

describe("GitHubMergeQueue", () => {
  let at: Place;
  const numbers: number[] = [];
  const refs: string[] = [];
  beforeAll(async () => {
    at = await place();
    for (const name of ["a", "b", "c"]) {
      await at.repo.commit(`dispatch/p/${name}`, { [`${name}.txt`]: name }, name);
      const pull = await at.repo.openPull({ title: name, head: `dispatch/p/${name}` });
      numbers.push(pull.number);
      refs.push((await at.repo.enqueuePull(pull.number)).headRef);
    }
  });
  afterAll(() => at.close());

  test.each([0, 1, 2])("entry %i comes with every entry before it", async (index) => {
    const queue = new GitHubMergeQueue(at.client());
    expect(await queue.pullsInGroup("refs/heads/main", refs[index] ?? "")).toEqual(
      numbers.slice(0, index + 1),
    );
  });

  test("a branch without a queue, a group that is not in it and another shape of name are unknown", async () => {
    const queue = new GitHubMergeQueue(at.client());
    const foreign = `refs/heads/gh-readonly-queue/main/pr-99-${"0".repeat(40)}`;
    expect(await queue.pullsInGroup("refs/heads/main", foreign)).toBeNull();
    expect(await queue.pullsInGroup("refs/heads/other", refs[0] ?? "")).toBeNull();
    expect(await queue.pullsInGroup("refs/heads/main", "refs/heads/main")).toBeNull();
  });

  test("a queue that the token may not read is unknown", async () => {
    const queue = new GitHubMergeQueue(at.client({ permissions: { contents: "read" } }));
    expect(await queue.pullsInGroup("refs/heads/main", refs[0] ?? "")).toBeNull();
  });
});

test.each([
  [`refs/heads/gh-readonly-queue/main/pr-104-${"a".repeat(40)}`, 104],
  [`refs/heads/gh-readonly-queue/release/pr-1-x/pr-7-${"0".repeat(40)}`, 7],
  [`refs/heads/gh-readonly-queue/main/pr-7-${"0".repeat(39)}`, null],
  ["refs/heads/main", null],
])("%s is the group of %j", (ref, number) => {
  expect(pullOfGroup(ref)).toBe(number);
});
