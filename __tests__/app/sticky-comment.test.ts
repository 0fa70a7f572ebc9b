import { beforeEach, describe, expect, test } from "vitest";
import { upsertStickyComment } from "../../src/app/sticky-comment.ts";
import type { StickyKey } from "../../src/app/sticky-comment.ts";
import { renderMarker } from "../../src/render/marker.ts";
import { MemoryComments } from "../fakes/memory-comments.ts";

const ISSUE = 7;
const BOT = "github-actions[bot]";

function key(run: number, attempt = 1): StickyKey {
  return { kind: "plan", scope: "", head: "a".repeat(40), run, attempt, author: null };
}

function bodies(run: number, ...contents: string[]): string[] {
  return contents.map(
    (content, index) => renderMarker({ ...key(run), part: index + 1, parts: contents.length }) + content,
  );
}

describe("upsertStickyComment", () => {
  let comments: MemoryComments;
  beforeEach(() => {
    comments = new MemoryComments();
  });

  const upsert = (run: number, ...contents: string[]) =>
    upsertStickyComment(comments, ISSUE, bodies(run, ...contents), key(run));
  const shown = () => comments.comments.map((comment) => comment.body.slice(comment.body.indexOf("\n") + 1));

  test("creates one comment a part, in order", async () => {
    expect(await upsert(1, "one", "two")).toEqual({ kind: "written", created: 2, updated: 0, removed: 0 });
    expect(shown()).toEqual(["one", "two"]);
  });

  test("updates in place when the content changed, and moves the marker on", async () => {
    await upsert(1, "one");
    expect(await upsert(2, "other")).toEqual({ kind: "written", created: 0, updated: 1, removed: 0 });
    expect(shown()).toEqual(["other"]);
    expect(comments.comments[0]?.body).toContain("run=2 ");
  });

  test("writes nothing when the content is the same", async () => {
    await upsert(1, "one");
    comments.writes.length = 0;
    expect(await upsert(2, "one")).toEqual({ kind: "unchanged" });
    expect(comments.writes).toEqual([]);
  });

  test("writes nothing when GitHub gives the same content back with other line breaks", async () => {
    await upsert(1, "one\ntwo\n");
    comments.comments = comments.comments.map((c) => ({
      ...c,
      body: c.body.replace(/\n/g, "\r\n").trimEnd(),
    }));
    expect(await upsert(2, "one\ntwo\n")).toEqual({ kind: "unchanged" });
  });

  test("leaves a later run's comment alone", async () => {
    await upsert(5, "newer");
    expect(await upsert(4, "older")).toEqual({ kind: "superseded" });
    expect(shown()).toEqual(["newer"]);
  });

  test("counts a later attempt of the same run as later", async () => {
    await upsertStickyComment(
      comments,
      ISSUE,
      [renderMarker({ ...key(5, 2), part: 1, parts: 1 }) + "new"],
      key(5, 2),
    );
    expect(await upsert(5, "old")).toEqual({ kind: "superseded" });
  });

  test("removes parts that are no longer needed", async () => {
    await upsert(1, "one", "two", "three");
    expect(await upsert(2, "one")).toEqual({ kind: "written", created: 0, updated: 0, removed: 2 });
    expect(shown()).toEqual(["one"]);
  });

  test("removes everything when there is nothing to say", async () => {
    await upsert(1, "one", "two");
    await upsert(2);
    expect(comments.comments).toEqual([]);
  });

  test.each([
    ["another author with our marker", "mallory", "one"],
    ["another bot with our marker", "other-app[bot]", "one"],
  ])("leaves %s alone", async (_who, author, content) => {
    const foreign = comments.add(author, bodies(9, content)[0] ?? "");
    await upsert(1, "ours");
    expect(comments.comments[0]).toEqual(foreign);
    expect(comments.comments).toHaveLength(2);
  });

  test.each([
    ["a quote of our comment", `> ${bodies(1, "x")[0] ?? ""}`],
    ["our marker further down", `hello\n${bodies(1, "x")[0] ?? ""}`],
    ["another kind", (bodies(1, "x")[0] ?? "").replace("plan", "audit")],
    ["another scope", (bodies(1, "x")[0] ?? "").replace("scope= ", "scope=other ")],
  ])("does not take %s for this comment", async (_what, body) => {
    comments.add(BOT, body);
    await upsert(2, "ours");
    expect(comments.comments.map((comment) => comment.body)[0]).toBe(body);
    expect(comments.comments).toHaveLength(2);
  });

  test("knows its own comment by either spelling of an app's login", async () => {
    comments.add("github-actions", bodies(1, "one")[0] ?? "");
    expect(await upsert(2, "one")).toEqual({ kind: "unchanged" });
  });

  test("ends with one comment when another run creates its own in between", async () => {
    comments.beforeCreate = () => {
      comments.add(BOT, bodies(1, "one")[0] ?? "");
    };
    await upsert(2, "two");
    expect(shown()).toEqual(["two"]);
  });

  test("says so when the token is read-only", async () => {
    comments.readOnly = true;
    expect(await upsert(1, "one")).toEqual({
      kind: "read-only",
      reason: "The token may not write comments.",
    });
  });
});
