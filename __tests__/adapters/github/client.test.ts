import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf, type Place, place } from "./place.ts";

describe("GitHubClient", () => {
  let at: Place;
  beforeAll(async () => {
    at = await place();
    at.repo.createIssue({ title: "I" });
  });
  afterAll(() => at.close());

  test("pins the version of the API and sends the token", async () => {
    const client = at.client();
    await client.get("/repos/octo/app", "metadata: read");
    const headers = at.watch.exchanges.at(-1)?.headers;
    expect(headers?.["x-github-api-version"]).toBe("2022-11-28");
    expect(headers?.authorization).toMatch(/^token ghs_/);
  });

  test.each([
    ["link", { link: '<https://elsewhere.example/x?page=2>; rel="next"' }, 200],
    ["redirect", { location: "https://elsewhere.example/x" }, 301],
    ["redirect to nowhere", {}, 301],
  ])("does not carry the token to another host by a %s", async (_, headers, status) => {
    at.github.inject({
      path: /\/issues\/1\/comments$/,
      effect: { kind: "answer", status, headers, body: [] },
    });
    const failure = await failureOf(at.client().pages("/repos/octo/app/issues/1/comments", "issues: read"));
    expect(failure.message).toContain("which is not its API");
  });

  test("redirects without end are a failure", async () => {
    const headers = { location: `${at.github.apiUrl}/repos/octo/app/issues/1` };
    at.github.inject({
      path: /\/issues\/1$/,
      times: 9,
      effect: { kind: "answer", status: 301, headers, body: {} },
    });
    const failure = await failureOf(at.client().get("/repos/octo/app/issues/1", "issues: read"));
    expect(failure.message).toContain("redirects GET /repos/octo/app/issues/1 without end");
  });

  test("limits add up to one budget for a request", async () => {
    const other = at.client({}, { limitWaitBudgetMilliseconds: 10_000 });
    const effect = { kind: "too-many-requests", retryAfterSeconds: 4 } as const;
    at.github.inject({ path: /^\/repos\/octo\/app$/, times: 3, effect });
    const before = at.slept.length;
    const failure = await failureOf(other.get("/repos/octo/app", "metadata: read"));
    expect([failure.code, at.slept.slice(before)]).toEqual(["github-limited", [4000, 4000]]);
  });

  test("a limit of the token itself is waited for until its reset, and no longer", async () => {
    const poor = at.client({ rateLimit: 1 });
    await poor.get("/repos/octo/app", "metadata: read");
    const failure = await failureOf(poor.get("/repos/octo/app", "metadata: read"));
    expect(failure.message).toMatch(/^GitHub asks to wait 36\d\d s before GET \/repos\/octo\/app\.$/);
  });
});
