/** Numbers between 0 and 1 that depend on the seed alone. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items. */
export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** A glob that dwells on the hard parts: dots, negated extglobs, braces with `/` and `**`, text beyond the BMP. */
export function randomGlob(random: () => number): string {
  const count = 1 + Math.floor(random() * 3);
  const segments = Array.from({ length: count }, () => randomSegment(random));
  const glob = segments.join("/");
  if (random() < 0.12) return `{${glob},${randomSegment(random)}}`;
  return random() < 0.08 ? `${glob}/` : glob;
}

function randomSegment(random: () => number): string {
  if (random() < 0.22) return "**";
  if (random() < 0.1) return pick(random, BRACES);
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => randomPiece(random, 2)).join("");
}

function randomPiece(random: () => number, depth: number): string {
  const kind = random();
  if (kind < 0.4) return pick(random, ["a", "b", ".", "😀"]);
  if (kind < 0.55) return "*";
  if (kind < 0.62) return "?";
  if (kind < 0.74) return pick(random, CLASSES);
  if (kind < 0.78) return pick(random, ODDITIES);
  if (kind < 0.82)
    return pick(random, ["{a,b}", "{,a}", "{.,b}", "{a..c}", "{1..3}", "{a}", "{*,.a}", "{!(a),b}"]);
  if (depth === 0) return "a";
  const alternatives = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
    randomAlternative(random, depth - 1),
  );
  return `${pick(random, ["!", "!", "@", "?", "*", "+"])}(${alternatives.join("|")})`;
}

function randomAlternative(random: () => number, depth: number): string {
  const count = Math.floor(random() * 3);
  return Array.from({ length: count }, () => randomPiece(random, depth)).join("");
}

const BRACES = [
  "{a,**}",
  "{a,b/a}",
  "{**,a/b}",
  "{a/**,b}",
  "{,a/}*",
  "{a,{b,.a/*}}",
  "{**/a,*}",
  "*{/a,}",
  "{a,b}{/b,/**}",
];
const CLASSES = [
  "[ab]",
  "[!a]",
  "[^.b]",
  "[.a]",
  "[a-c]",
  "[😀-😂]",
  "[!😀]",
  "[[:alpha:]]",
  "[![:alpha:]]",
  "[[:punct:]b]",
];
const ODDITIES = [
  "[",
  "]",
  "(",
  ")",
  "|",
  "\\*",
  "\\[",
  "+(",
  "!(",
  "[z-a]",
  "[\\^a]",
  "[]a]",
  "[a-]",
  "$",
  "{",
  "}",
  "!",
  "^",
];
