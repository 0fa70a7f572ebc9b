import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitHubComments } from "../../../src/adapters/github-comments.ts";
import { failureOf, type Place, place } from "./place.ts";

interface Written {
  readonly issue: number;
  readonly id: number;
}

describe("GitHubComments", () => {
  let at: Place;
  let comments: GitHubComments;
  beforeAll(async () => {
    at = await place();
    comments = new GitHubComments(at.client());
  });
  afterAll(() => at.close());

  test("knows itself by the name that its comments carry", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    const written = await comments.create(number, "hello");
    expect([await comments.self(), written.author]).toEqual(["github-actions[bot]", "github-actions[bot]"]);
  });

  test("writes, rewrites, removes and lists oldest first, over pages", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    for (let n = 0; n < 130; n += 1) at.repo.comment(number, `c ${String(n)}`, "reader");
    const mine = await comments.create(number, "mine");
    await comments.update(mine.id, "mine, again");
    const listed = await comments.list(number);
    expect(listed).toHaveLength(131);
    expect([listed[0]?.body, listed.at(-1)]).toEqual(["c 0", { ...mine, body: "mine, again" }]);
    await comments.remove(mine.id);
    expect(await comments.list(number)).toHaveLength(130);
  });

  test.each([
    ["create", (to: GitHubComments, { issue }: Written) => to.create(issue, "x")],
    ["update", (to: GitHubComments, { id }: Written) => to.update(id, "x")],
    ["remove", (to: GitHubComments, { id }: Written) => to.remove(id)],
  ] as const)("a read-only token may not %s, and is told what it lacks", async (_, write) => {
    const { number } = at.repo.createIssue({ title: "I" });
    const { id } = at.repo.comment(number, "theirs");
    const readOnly = new GitHubComments(
      at.client({ permissions: { issues: "read", "pull-requests": "read" } }),
    );
    const failure = await failureOf(write(readOnly, { issue: number, id }));
    expect(failure.code).toBe("github-denied");
    expect(failure.message).toContain(
      'lacks "pull-requests: write" (Resource not accessible by integration)',
    );
    expect(at.repo.comments(number).map((comment) => comment.body)).toEqual(["theirs"]);
  });
});
