import type { Finding } from "../../finding.ts";
import type { Span } from "../../source-text.ts";
import type { PlanModel } from "../model.ts";
import { planFinding } from "../rule.ts";
import { code } from "../wording.ts";

/** A file that the plan tells agents to read first and that is not there. The default list is silent. */
export function findMissingReadFirst(model: PlanModel): readonly Finding[] {
  const { tree } = model;
  const { readFirst, readFirstSpan } = model.plan;
  if (tree === null || readFirstSpan === null) return [];
  return readFirst
    .filter((path) => !tree.hasFile(path))
    .map((path) => {
      const near = tree.nearest(path);
      const advice = near === null ? "commit it, or name one that is" : `did you mean ${code(near)}?`;
      return planFinding(model, "missing-read-first", {
        span: findInside(model, path, readFirstSpan),
        message: `agents are told to read ${code(path)} first, and it is not in the repository: ${advice}`,
      });
    });
}

function findInside(model: PlanModel, path: string, list: Span): Span {
  const start = model.plan.source.text.indexOf(path, list.start);
  return start < 0 || start + path.length > list.end ? list : { start, end: start + path.length };
}
