import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GitHubIssues } from "../../../src/adapters/github-issues.ts";
import type { SandboxRepository } from "../../../src/sandbox/repository.ts";
import { failureOf, type Place, place } from "./place.ts";

const own = (number: number): { repository: null; number: number } => ({ repository: null, number });

describe("GitHubIssues", () => {
  let at: Place;
  let issues: GitHubIssues;
  let library: SandboxRepository;
  beforeAll(async () => {
    at = await place();
    library = await at.github.createRepository({ name: "octo/library" });
    await at.github.createRepository({ name: "octo/secret", private: true });
    issues = new GitHubIssues(at.client({ repositories: ["octo/app"] }));
  });
  afterAll(() => at.close());

  test("an open issue has nobody who closed it", async () => {
    const { number } = at.repo.createIssue({ title: "Open" });
    expect(await issues.states([own(number)])).toEqual([
      {
        kind: "issue",
        ref: own(number),
        title: "Open",
        state: "open",
        stateReason: null,
        closedBy: null,
        reopened: null,
        movedTo: null,
        comments: [],
      },
    ]);
  });

  test("an issue closed by a merge names the pull request, and closes only after the merge has settled", async () => {
    const { number } = at.repo.createIssue({ title: "By merge" });
    await at.repo.commit("fix", { "fix.txt": "x" }, "fix");
    const pull = await at.repo.openPull({ title: "P", body: `Fixes #${String(number)}`, head: "fix" });
    await at.repo.mergePull(pull.number, { actor: "merger" });
    await at.repo.settle();
    const [state] = await issues.states([own(number)]);
    expect(state).toMatchObject({
      state: "closed",
      stateReason: "completed",
      closedBy: {
        actor: "merger",
        pullRequest: { repository: "octo/app", number: pull.number, merged: true },
        commit: null,
      },
    });
  });

  test("an issue closed by a pushed commit names the commit", async () => {
    const { number } = at.repo.createIssue({ title: "By push" });
    const sha = await at.repo.commit("main", { "push.txt": "x" }, `feat: x\n\ncloses #${String(number)}`);
    await at.repo.settle();
    expect(await issues.states([own(number)])).toMatchObject([
      { closedBy: { commit: sha, pullRequest: null } },
    ]);
  });

  test.each(["completed", "not_planned", "duplicate"] as const)(
    "an issue closed as %s says so",
    async (reason) => {
      const { number } = at.repo.createIssue({ title: "By hand" });
      at.repo.closeIssue(number, { actor: "decider", reason });
      expect(await issues.states([own(number)])).toMatchObject([
        {
          state: "closed",
          stateReason: reason,
          closedBy: { actor: "decider", pullRequest: null, commit: null },
        },
      ]);
    },
  );

  test("a reopened issue says who reopened it and still who closed it; closed again it is not reopened", async () => {
    const { number } = at.repo.createIssue({ title: "Again" });
    at.repo.closeIssue(number, { actor: "closer" });
    at.repo.reopenIssue(number, "reopener");
    expect(await issues.states([own(number)])).toMatchObject([
      {
        state: "open",
        stateReason: "reopened",
        closedBy: { actor: "closer" },
        reopened: { actor: "reopener" },
      },
    ]);
    at.repo.closeIssue(number, { actor: "finisher" });
    expect(await issues.states([own(number)])).toMatchObject([
      { closedBy: { actor: "finisher" }, reopened: null },
    ]);
  });

  test("pull requests, missing, deleted and moved issues are told apart, in the order of the question", async () => {
    await at.repo.commit("pr", { "pr.txt": "x" }, "pr");
    const pull = await at.repo.openPull({ title: "P", head: "pr" });
    const deleted = at.repo.createIssue({ title: "Deleted" });
    at.repo.deleteIssue(deleted.number);
    const moved = at.repo.createIssue({ title: "Moved" });
    const target = at.repo.transferIssue(moved.number, library);
    const refs = [own(999), own(pull.number), own(moved.number), own(deleted.number), own(999)];
    expect(await issues.states(refs)).toMatchObject([
      { kind: "missing", ref: own(999) },
      { kind: "pull-request", ref: own(pull.number) },
      {
        kind: "issue",
        ref: own(moved.number),
        state: "open",
        movedTo: { repository: "octo/library", number: target.number },
      },
      { kind: "deleted", ref: own(deleted.number) },
      { kind: "missing", ref: own(999) },
    ]);
  });

  test("an issue moved out of sight is unreadable, not missing", async () => {
    const hidden = await at.github.createRepository({ name: "octo/hidden", private: true });
    const moved = at.repo.createIssue({ title: "Hidden" });
    at.repo.transferIssue(moved.number, hidden);
    expect(await issues.states([own(moved.number)])).toMatchObject([
      { kind: "unreadable", reason: "it was moved to a repository that the token may not see" },
    ]);
  });

  test("other repositories are read where they can be and are unreadable where not", async () => {
    const theirs = library.createIssue({ title: "Theirs" });
    const refs = [
      { repository: "octo/library", number: theirs.number },
      { repository: "octo/secret", number: 1 },
      { repository: "octo/nowhere", number: 1 },
    ];
    expect(await issues.states(refs)).toMatchObject([
      { kind: "issue", title: "Theirs" },
      { kind: "unreadable", reason: "the token may not see octo/secret" },
      { kind: "unreadable", reason: "the token may not see octo/nowhere" },
    ]);
  });

  test("a token without issues: read gets the reason for each, and no state", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    const blind = new GitHubIssues(at.client({ permissions: { contents: "read", "pull-requests": "read" } }));
    expect(await blind.states([own(number)])).toEqual([
      { kind: "unreadable", ref: own(number), reason: 'the token lacks "issues: read"' },
    ]);
  });

  test("comments come with their authors as REST writes them", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    at.repo.comment(number, "a", "reader");
    at.repo.comment(number, "b", "github-actions[bot]");
    const [state] = await issues.states([own(number)]);
    const authors = state?.kind === "issue" ? state.comments.map((comment) => comment.author) : [];
    expect(authors).toEqual(["reader", "github-actions[bot]"]);
  });

  test("120 numbers are asked for in three calls", async () => {
    const numbers = Array.from(
      { length: 120 },
      (_, n) => at.repo.createIssue({ title: `n ${String(n)}` }).number,
    );
    const before = at.watch.exchanges.length;
    const states = await issues.states(numbers.map(own));
    expect(at.watch.exchanges.length - before).toBe(3);
    expect(states.map((state) => state.ref.number)).toEqual(numbers);
  });

  test("a number that no query can carry is missing and spoils nothing", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    const states = await issues.states([own(2 ** 31), own(number)]);
    expect(states.map((state) => state.kind)).toEqual(["missing", "issue"]);
  });

  test("nothing is asked for no numbers", async () => {
    const before = at.watch.exchanges.length;
    expect(await issues.states([])).toEqual([]);
    expect(at.watch.exchanges.length).toBe(before);
  });

  test("closes an issue as completed", async () => {
    const { number } = at.repo.createIssue({ title: "I" });
    await issues.close(number);
    expect(at.repo.issue(number)).toMatchObject({
      state: "closed",
      stateReason: "completed",
      closedBy: "github-actions[bot]",
    });
  });

  test("does not follow a moved issue to close another repository's", async () => {
    const moved = at.repo.createIssue({ title: "Moved" });
    const target = at.repo.transferIssue(moved.number, library);
    const failure = await failureOf(issues.close(moved.number));
    expect(failure.message).toContain("nothing was written");
    expect(library.issue(target.number).state).toBe("open");
  });
});
