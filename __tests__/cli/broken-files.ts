import { planText } from "./sample-plan.ts";

const MEBIBYTE = 1024 * 1024;

/** A plan without findings in the tree of `SOUND_TREE`. */
export const sound = planText({});
const can = (glob: string): string => planText({ api: { "can-touch": [glob] } });
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

/** Name, file, the rule that finds it, and a part of the message. */
export const BROKEN_FILES: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ["an empty file", "", "invalid-yaml", /empty/i],
  ["a file of comments", "# nothing\n", "invalid-yaml", /empty/i],
  ["text that is not YAML", "{ not: [yaml", "invalid-yaml", /./],
  ["two documents", `${sound}---\n${sound}`, "invalid-yaml", /document/i],
  ["a list", "- version: 1\n- plan: x\n", "invalid-plan", /list|mapping/i],
  ["a number", "12\n", "invalid-plan", /mapping/i],
  ["a file of 10 MB", `${sound}#${"x".repeat(10 * MEBIBYTE)}\n`, "invalid-plan", /4 MiB/],
  [
    "an alias bomb",
    `${sound}a: &a [x,x,x,x,x,x,x,x,x]\n${lines(
      9,
      (i) =>
        `b${String(i)}: &b${String(i)} [${Array(9)
          .fill(i === 0 ? "*a" : `*b${String(i - 1)}`)
          .join(",")}]\n`,
    )}`,
    "invalid-yaml",
    /alias/i,
  ],
  ["101 aliases", `${sound}x: &x 1\ny: [${Array(101).fill("*x").join(",")}]\n`, "invalid-yaml", /alias/i],
  [
    "nesting of 10,000",
    `${sound}x: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
    "invalid-yaml",
    /nest|deep/i,
  ],
  ["nesting of 33", `${sound}x: ${"[".repeat(33)}${"]".repeat(33)}\n`, "invalid-yaml", /nest|deep/i],
  ["a duplicate key", `${sound}plan: other\n`, "invalid-yaml", /twice|duplicate/i],
  ["a duplicate track", `${sound}  api: {}\n`, "invalid-yaml", /twice|duplicate/i],
  ["the key __proto__", `${sound}__proto__: {version: 2}\n`, "invalid-plan", /__proto__/],
  ["a track named __proto__", `${sound}  __proto__: {can-touch: ["x"]}\n`, "invalid-plan", /__proto__/],
  ["an unknown key", `${sound}verfy: []\n`, "invalid-plan", /`?verify`?/],
  ["an unknown key of a track", planText({ api: { "can-tuoch": ["x"] } }), "invalid-plan", /can-touch/],
  ["NUL", sound.replace("title: ", "title: a\0b"), "hidden-characters", /U\+0000/],
  ["bidi characters", sound.replace("title: ", "title: \u202e"), "hidden-characters", /U\+202E/],
  ["zero-width characters in a glob", can("api/a\u200b.ts"), "hidden-characters", /U\+200B/],
  [
    "a cycle of needs",
    planText({ api: { needs: ["ui"] }, ui: { needs: ["api"] } }),
    "needs-cycle",
    /api.*ui|ui.*api/,
  ],
  ["a track that needs itself", planText({ api: { needs: ["api"] } }), "needs-cycle", /itself|api/],
  ["a need of nobody", planText({ api: { needs: ["uii"] } }), "unknown-track", /"?`?ui`?"?/],
  [
    "1,001 tracks",
    `version: 1\nplan: many\ntracks:\n${lines(1001, (i) => `  t${String(i)}: {can-touch: ["t${String(i)}/**"]}\n`)}`,
    "invalid-plan",
    /1,?001.*1,?000/,
  ],
  [
    "six braces of ten",
    can(Array(6).fill("{a,b,c,d,e,f,g,h,i,j}").join("")),
    "invalid-glob",
    /1,?000,?000|1,?000/,
  ],
  ["a directory as a file", can("api"), "directory-as-file", /api\/\*\*|api\//],
  ["a leading slash", can("/abs"), "invalid-glob", /abs/],
  ["a path that leaves the repository", can("../x"), "invalid-glob", /\.\./],
  ["a leading !", can("!x"), "invalid-glob", /!/],
  ["a leading #", can("#x"), "invalid-glob", /#/],
  ["a backslash", can("api\\x.ts"), "invalid-glob", /\\|\//],
  ["an empty glob", can(""), "invalid-glob", /empty/i],
];
