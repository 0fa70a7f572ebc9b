import { expect, test } from "vitest";
import { closingTargets } from "../../src/sandbox/closing-keywords.ts";

const words = ["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"];

test.each(words)("%s names an issue, in any case and with a colon", (word) => {
  expect(closingTargets(`${word} #1`, "o/r")).toEqual([{ repository: "o/r", number: 1 }]);
  expect(closingTargets(`${word.toUpperCase()}: #2`, "o/r")).toEqual([{ repository: "o/r", number: 2 }]);
});

test.each([
  ["Fixes octo/lib#7", ["octo/lib#7"]],
  ["fixes https://github.com/octo/lib/issues/8", ["octo/lib#8"]],
  ["closes #1, #2", ["o/r#1"]],
  ["closes #1, closes #2 and fixes #1", ["o/r#1", "o/r#2"]],
  ["Closes\n#3", ["o/r#3"]],
  ["see #4", []],
  ["closing #4", []],
  ["discloses #4", []],
  ["auto-fixes #4", []],
  ["closes #4abc", []],
  ["closes 4", []],
  ["`closes #4`", []],
  ["```\ncloses #4\n```", []],
  ["~~~ text\ncloses #4\n~~~\ncloses #5", ["o/r#5"]],
])("%j closes %j", (text, expected) => {
  const found = closingTargets(text, "o/r").map((target) => `${target.repository}#${String(target.number)}`);
  expect(found).toEqual(expected);
});
