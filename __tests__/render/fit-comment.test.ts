import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitComment,
  fitSummary,
  MAX_COMMENT_CHARS,
  type CommentSection,
} from "../../src/render/fit-comment.ts";
import { fence } from "../../src/render/markdown.ts";
import { parseMarker } from "../../src/render/marker.ts";
import { renderPlanComment } from "../../src/render/plan-comment.ts";
import { CONTEXT, planOf, reportOf, SAMPLE } from "./sample-plan.ts";

const MARKER = { kind: "plan", scope: "", head: "a".repeat(40), run: 123456789012, attempt: 1 } as const;

function section(name: string, length: number): CommentSection {
  return { title: name, markdown: fence(`${name} ${"x".repeat(length)}`) };
}

describe("fitComment", () => {
  it("puts what fits into one body without a number", () => {
    const [body = "", ...more] = fitComment([section("a", 10), section("b", 10)], MARKER);
    expect(more).toEqual([]);
    expect(parseMarker(body)?.marker).toEqual({ ...MARKER, part: 1, parts: 1 });
    expect(body).not.toContain("Part");
  });

  it("gives one body for no section at all", () => {
    expect(fitComment([], MARKER)).toHaveLength(1);
  });

  it("numbers the parts and marks each at its start", () => {
    const bodies = fitComment([section("a", 900), section("b", 900), section("c", 900)], MARKER, 1300);
    expect(bodies.map((body) => parseMarker(body)?.marker.part)).toEqual([1, 2, 3]);
    expect(bodies[1]).toContain("Part 2 of 3");
  });

  it("says what is missing and where to get it in place of a section that is too long", () => {
    const [first = "", second = ""] = fitComment(
      [section("a", 10), { ...section("b", 2000), title: "the prompt of `b`" }],
      MARKER,
      1000,
    );
    expect(first + second).toContain(
      "Too long for a comment: the prompt of `b`. The command line prints it, with `parallel-dispatch prompts`",
    );
    expect(first + second).not.toContain("xxxxxxxxxxxxxxx");
  });

  it("keeps every section whole and in order, and every body within the limit", () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1000, max: 4000 }), (sizes, limit) => {
        const sections = sizes.map((size, index) => section(`s${index}:`, size));
        const bodies = fitComment(sections, MARKER, limit);
        for (const body of bodies) expect(body.length).toBeLessThanOrEqual(limit);
        for (const body of bodies) expect((body.match(/^```/gm) ?? []).length % 2).toBe(0);
        const all = bodies.join("\n");
        const places = sections.map(({ title, markdown }) =>
          Math.max(all.indexOf(markdown), all.indexOf(`comment: ${title}.`)),
        );
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it("counts UTF-16 units", () => {
    const bodies = fitComment(
      [
        { title: "a", markdown: "😀".repeat(400) },
        { title: "b", markdown: "é".repeat(400) },
      ],
      MARKER,
      1100,
    );
    for (const body of bodies) expect(body.length).toBeLessThanOrEqual(1100);
    expect(bodies.join("").match(/😀/gu)).toHaveLength(400);
  });
});

describe("the comment on a plan of 300 tracks", () => {
  const tracks = Array.from({ length: 300 }, (_, index) => {
    const globs = Array.from({ length: 20 }, (__, glob) => `"src/t${index}/part${glob}/*"`).join(", ");
    return `  t${index}:\n    can-touch: [${globs}]\n    issues: [${index + 1}]\n`;
  });
  const plan = planOf(`${SAMPLE.slice(0, SAMPLE.indexOf("boundaries"))}tracks:\n${tracks.join("")}`);
  const sections = renderPlanComment([reportOf(plan)], CONTEXT);
  const bodies = fitComment(sections, MARKER);

  it("stays within the limit in every part", () => {
    expect(bodies.length).toBeGreaterThan(3);
    for (const body of bodies) expect(body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARS);
  });

  it("loses no track, and holds every prompt in one fence", () => {
    const all = bodies.join("\n");
    for (const track of plan.tracks) expect(all).toContain(`Dispatch-Track: audit-logging/${track.id}@`);
    for (const body of bodies) expect((body.match(/^```/gm) ?? []).length % 2).toBe(0);
    for (const body of bodies)
      expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
  });

  it("begins with the verdict", () => {
    expect(bodies[0]?.split("\n")[3]).toContain("is safe to dispatch");
  });
});

describe("fitSummary", () => {
  it("is everything where it fits", () => {
    expect(fitSummary([section("a", 1), section("b", 1)])).toBe("```\na x\n```\n\n```\nb x\n```");
  });

  it("stays within the limit of bytes and counts what it leaves out", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (sizes) => {
        const sections = sizes.map((size, index) => ({
          title: "é",
          markdown: `<${index}>${"é".repeat(size)}`,
        }));
        const text = fitSummary(sections, 2000);
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(2000);
        const kept = sections.filter((each) => text.includes(each.markdown)).length;
        const left = Number(/> (\d+) sections? did not fit/.exec(text)?.[1] ?? 0);
        expect(kept + left).toBe(sections.length);
      }),
    );
  });
});
