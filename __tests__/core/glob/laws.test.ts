import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findEscape,
  findMember,
  matchGlob,
  matchScope,
  parseGlob,
  ScopeIndex,
  shareScopes,
  type Scope,
} from "../../../src/core/glob/index.ts";
import { randomGlob, randomNumbers } from "../../../scripts/fuzz-globs.ts";
import { allShortPaths, BruteForce, isInScope, type PlainScope } from "../../../scripts/fuzz-oracle.ts";
import { glob, minimatchSays, scope } from "./support.ts";

const globs = fc
  .integer()
  .map((seed) => randomGlob(randomNumbers(seed)))
  .filter((text) => parseGlob(text).ok);
const plainScopes = fc.record({
  can: fc.array(globs, { minLength: 1, maxLength: 2 }),
  cannot: fc.array(globs, { maxLength: 2 }),
});
const paths = fc.constantFrom(...allShortPaths());

const read = ({ can, cannot }: PlainScope): Scope => scope(can, cannot);
const lengthOf = (path: string | null): number => Array.from(path ?? "").length;

describe("laws of the scope engine", () => {
  it("a glob matches what minimatch matches", () => {
    fc.assert(
      fc.property(globs, fc.array(paths, { minLength: 20, maxLength: 20 }), (text, some) => {
        for (const path of some) expect(matchGlob(glob(text), path)).toBe(minimatchSays(text, path));
      }),
    );
  });

  it("sharing is symmetric, witness included", () => {
    fc.assert(
      fc.property(plainScopes, plainScopes, (a, b) => {
        const [there, back] = [shareScopes(read(a), read(b)), shareScopes(read(b), read(a))];
        expect(back.kind).toBe(there.kind);
        if (there.kind === "found" && back.kind === "found") {
          expect(lengthOf(back.witness)).toBe(lengthOf(there.witness));
        }
      }),
    );
  });

  it("a scope shares a path with itself exactly when it has a member", () => {
    fc.assert(
      fc.property(plainScopes, (a) => {
        expect(shareScopes(read(a), read(a)).kind).toBe(findMember(read(a)).kind);
      }),
    );
  });

  it("a witness is in both scopes, for minimatch too", () => {
    fc.assert(
      fc.property(plainScopes, plainScopes, (a, b) => {
        const found = shareScopes(read(a), read(b));
        if (found.kind !== "found") return;
        expect(matchScope(read(a), found.witness) && matchScope(read(b), found.witness)).toBe(true);
        expect(isInScope(a, found.witness) && isInScope(b, found.witness)).toBe(true);
      }),
    );
  });

  it("a scope that grows never stops sharing", () => {
    fc.assert(
      fc.property(plainScopes, plainScopes, globs, (a, b, more) => {
        if (shareScopes(read(a), read(b)).kind !== "found") return;
        expect(shareScopes(read({ ...a, can: [...a.can, more] }), read({ ...b, cannot: [] })).kind).toBe(
          "found",
        );
      }),
    );
  });

  it("answers equal brute force over short paths", () => {
    const oracle = new BruteForce(allShortPaths());
    fc.assert(
      fc.property(plainScopes, plainScopes, (a, b) => {
        const [inA, inB] = [oracle.contents(a), oracle.contents(b)];
        const shared = oracle.firstPath((at) => inA[at] === 1 && inB[at] === 1);
        const found = shareScopes(read(a), read(b));
        if (found.kind === "none") expect(shared).toBeNull();
        if (found.kind === "found" && shared !== null) {
          expect(lengthOf(found.witness)).toBeLessThanOrEqual(lengthOf(shared));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("what does not escape is shared, and what escapes is not in the other", () => {
    fc.assert(
      fc.property(plainScopes, plainScopes, (a, b) => {
        const escape = findEscape(read(a), read(b));
        if (escape.kind === "found") {
          expect(matchScope(read(a), escape.witness)).toBe(true);
          expect(matchScope(read(b), escape.witness)).toBe(false);
        } else {
          expect(shareScopes(read(a), read(b)).kind).toBe(findMember(read(a)).kind);
        }
      }),
    );
  });

  it("the index says of every path what the scopes say", () => {
    fc.assert(
      fc.property(
        fc.array(plainScopes, { minLength: 1, maxLength: 5 }),
        fc.array(paths, { maxLength: 20 }),
        (all, some) => {
          const index = new ScopeIndex(all.map(read));
          for (const path of some) {
            const allowed = index
              .classify(path)
              .flatMap((found) => (found.verdict === "allowed" ? [found.scope] : []));
            expect(allowed).toEqual(all.flatMap((plain, at) => (matchScope(read(plain), path) ? [at] : [])));
          }
        },
      ),
    );
  });
});
