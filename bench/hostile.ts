/** Pairs of globs made to be slow, by name. */
export const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["*a*a*a*a*b", "*a*a*a*a*b", "*a*a*a*a*c*b"],
  ["**/a/**/a/**/a/**", "**/a/**/a/**/a/**", "**/b/**/b/**/b/**/c"],
  ["{a,b} nine times", "{a,b}".repeat(9), "*{b,a}".repeat(9)],
  ["+(a|+(a|b))", "+(a|+(a|b))", "*(b|+(a|*(b|a)))c"],
  ["nested !(…)", "!(!(!(!(a|b*)|c*a)|*b)|*a*)", "!(!(a*)|b)*a!(*c)"],
  ["!(*a????????????)", "!(*a????????????)", "!(*b????????????)*c"],
  ["4,096 characters of *a", "*a".repeat(2048), "*b".repeat(2047) + "*a"],
  ["4,096 question marks", "?".repeat(4096), "*".repeat(4096)],
  ["600 segments", "a/*/".repeat(600) + "b", "**/a/".repeat(190) + "b"],
];
