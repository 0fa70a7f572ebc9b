import { describe, expect, test } from "vitest";
import { attributeChange } from "../../../src/core/audit/attribute.ts";
import type { SignalSource } from "../../../src/core/audit/attribute.ts";
import { findAmbiguousTrack } from "../../../src/core/audit/rules/ambiguous-track.ts";
import { AUDIT_PLAN, decodeSound } from "../../fakes/audit-plan.ts";

const plan = decodeSound(AUDIT_PLAN);
const other = decodeSound(
  AUDIT_PLAN.replace("plan: audit-logging", "plan: other").replace(
    "    issues: [103]",
    '    issues: [103]\n    branch: "feature/**"',
  ),
  ".github/dispatch/other.yml",
);
const plans = [plan, other];
const nothing: SignalSource = {
  headRef: "topic",
  isSameRepository: true,
  labels: [],
  body: "",
  commitMessages: [],
};

function attributed(source: Partial<SignalSource>, among = plans): string {
  const found = attributeChange({ ...nothing, ...source }, among);
  if (found.kind !== "track") return found.kind;
  const { address, digest } = found;
  return `${address.plan.id.value}/${address.track.id}${digest === null ? "" : `@${digest}`}`;
}

describe("a change belongs to", () => {
  test.each<[string, Partial<SignalSource>, string]>([
    ["no track without a signal", {}, "none"],
    ["the track of its branch", { headRef: "dispatch/audit-logging/api" }, "audit-logging/api"],
    ["the track of a branch glob", { headRef: "feature/a/b" }, "other/persistence"],
    [
      "no track by a fork's branch",
      { headRef: "dispatch/audit-logging/api", isSameRepository: false },
      "none",
    ],
    ["the track of its label", { labels: ["bug", "dispatch:audit-logging/api"] }, "audit-logging/api"],
    [
      "the track of its body",
      { body: "x\nDispatch-Track: other/api@0123456789ab" },
      "other/api@0123456789ab",
    ],
    ["the track of a commit", { commitMessages: ["a", "b\n\nDispatch-Track: other/api"] }, "other/api"],
    [
      "the track that all signals name",
      { headRef: "dispatch/other/api", labels: ["dispatch:other/api"], body: "Dispatch-Track: other/api" },
      "other/api",
    ],
    [
      "its branch's track, whatever commits of a merged branch say",
      { headRef: "dispatch/other/api", commitMessages: ["Dispatch-Track: other/persistence"] },
      "other/api",
    ],
    [
      "the newest digest of its lines",
      { body: "Dispatch-Track: other/api@00000000000a\nDispatch-Track: other/api@00000000000b" },
      "other/api@00000000000b",
    ],
    [
      "no track when branch and label disagree",
      { headRef: "dispatch/other/api", labels: ["dispatch:audit-logging/api"] },
      "ambiguous",
    ],
    ["no track with two labels", { labels: ["dispatch:other/api", "dispatch:other/review"] }, "ambiguous"],
    ["no track when a label names none", { labels: ["dispatch:other/nobody"] }, "ambiguous"],
    ["no track when a label names no plan", { labels: ["dispatch:api"] }, "ambiguous"],
    [
      "no track when an unknown label stands beside a branch",
      { headRef: "dispatch/other/api", labels: ["dispatch:gone/api"] },
      "ambiguous",
    ],
    ["no track when a line cannot be read", { body: "Dispatch-Track: the api one" }, "ambiguous"],
    [
      "no track when commits name several: one branch, four agents",
      { commitMessages: ["Dispatch-Track: other/api", "Dispatch-Track: other/review"] },
      "ambiguous",
    ],
  ])("%s", (_what, source, expected) => {
    expect(attributed(source)).toBe(expected);
  });

  test("no track where two plans claim one branch, unless another signal settles it", () => {
    const twin = decodeSound(
      AUDIT_PLAN.replace("plan: audit-logging", "plan: twin").replace(
        "    issues: [103]",
        "    issues: [103]\n    branch: dispatch/audit-logging/api",
      ),
      ".github/dispatch/twin.yml",
    );
    const source = { headRef: "dispatch/audit-logging/api" };
    expect(attributed(source, [plan, twin])).toBe("ambiguous");
    expect(attributed({ ...source, labels: ["dispatch:twin/persistence"] }, [plan, twin])).toBe(
      "twin/persistence",
    );
  });
});

describe("an ambiguous change is told", () => {
  const tell = (source: Partial<SignalSource>, among = plans): string => {
    const found = attributeChange({ ...nothing, ...source }, among);
    if (found.kind !== "ambiguous") throw new Error("not ambiguous");
    const place = { planPath: ".github/dispatch/audit-logging.yml", baseBranch: "main" };
    return findAmbiguousTrack(found.signals, among, place).message;
  };

  test("all signals and what each means", () => {
    const message = tell({ headRef: "dispatch/other/api", labels: ["dispatch:audit-logging/api"] });
    expect(message).toContain('branch "dispatch/other/api" means "other/api"');
    expect(message).toContain('label "dispatch:audit-logging/api" means "audit-logging/api"');
  });

  test("which tracks there are when a name is unknown", () => {
    const message = tell({ labels: ["dispatch:audit-logging/apo"] });
    expect(message).toContain('label "dispatch:audit-logging/apo" means no track of any plan');
    expect(message).toContain('"audit-logging" (tracks "api", "persistence", "review")');
  });

  test("that its plan may have been taken away", () => {
    const message = tell({ body: "Dispatch-Track: audit-logging/api" }, []);
    expect(message).toContain('Plans on "main": none.');
    expect(message).toContain("put the plan file back");
  });
});
