import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultCase, faultCases } from "./fault-cases.ts";
import { type Place, place } from "./place.ts";

describe("when GitHub fails, nothing is written twice and nothing wrongly passes", () => {
  let at: Place;
  beforeEach(async () => {
    at = await place();
    at.repo.createIssue({ title: "Board" });
    await at.repo.commit("work", { "a.txt": "a\n", "b.txt": "b\n", "c.txt": "c\n" }, "feat: abc");
    await at.repo.openPull({ title: "Work", head: "work" });
    at.repo.createIssue({ title: "To close" });
    const library = await at.github.createRepository({ name: "octo/library" });
    at.repo.transferIssue(at.repo.createIssue({ title: "To move" }).number, library);
    at.repo.deleteIssue(at.repo.createIssue({ title: "To delete" }).number);
  });
  afterEach(() => at.close());

  test.each(faultCases.map((one) => [one.fault, one] as const))("%s", async (_, one) => {
    for (const fault of one.inject) at.github.inject(fault);
    const limit = { attemptTimeoutMilliseconds: one.timeoutMilliseconds ?? 30_000 };
    const seen = await one.ask(at, (token) => at.client(token, limit));
    expect(seen).toBe(one.seen);
    expect(waits(at.slept)).toEqual(one.waits);
    if (one.writeRequests !== undefined) expect(writeRequests(at)).toBe(one.writeRequests);
    if (one.comments !== undefined) expect(at.repo.comments(1)).toHaveLength(one.comments);
  });
});

test("docs/reliability.md shows exactly these faults and outcomes", () => {
  const text = readFileSync(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
  const shown = text.split("\n").filter((line) => /^\| (?!Fault |---)/.test(line));
  expect(shown.map(cells)).toEqual(faultCases.map(row));
});

function row(one: FaultCase): readonly string[] {
  const waited = one.waits.length === 0 ? "–" : one.waits.map((seconds) => `${String(seconds)} s`).join(", ");
  return [one.fault, one.seen.replaceAll("|", "\\|"), waited];
}

function cells(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/^`(.*)`$/, "$1"));
}

// The reset of a limit is given in whole seconds of another clock.
function waits(slept: readonly number[]): readonly number[] {
  return slept.map((milliseconds) =>
    milliseconds > 20_000 ? Math.floor(milliseconds / 1000) : milliseconds / 1000,
  );
}

function writeRequests(at: Place): number {
  return at.watch.exchanges.filter((one) => one.method !== "GET" && one.path !== "/graphql").length;
}
