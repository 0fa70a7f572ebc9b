import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import * as queries from "../../../src/adapters/github-queries.ts";
import { publishedSchema } from "../../contract/contract-watch.ts";

const { issuesQuery, ...constants } = queries;

describe("every query is valid in GitHub's published schema", () => {
  test("there are queries to check", () => {
    expect(Object.keys(constants).length).toBeGreaterThan(7);
  });

  test.each(Object.entries(constants))("%s", (_, query) => {
    expect(validate(publishedSchema(), parse(query))).toEqual([]);
  });

  test("issuesQuery, for one repository and for several", () => {
    const one = issuesQuery([{ owner: "o", name: "r", numbers: [1] }]);
    const several = issuesQuery([
      { owner: "o", name: "r", numbers: [1, 2, 3] },
      { owner: "p", name: "s", numbers: [4] },
    ]);
    expect([one, several].flatMap((query) => validate(publishedSchema(), parse(query)))).toEqual([]);
  });

  test("the check finds a field that GitHub does not have", () => {
    expect(validate(publishedSchema(), parse("{ viewer { passwort } }"))).toHaveLength(1);
  });
});
