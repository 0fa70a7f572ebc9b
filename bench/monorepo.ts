/** One track of the synthetic plan, as texts. */
export interface TrackGlobs {
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

/** Paths that every track of a real plan may not touch: shared files and protected folders. */
const SHARED = ["CHANGELOG.md", "pnpm-lock.yaml", ".github/**"];

/**
 * A plan over a monorepo in which each track owns a package and some files elsewhere: 40 globs a track, most of them
 * `can`. Every tenth track claims too much, so conflicts are few but present.
 */
export function syntheticPlan(trackCount: number): readonly TrackGlobs[] {
  return Array.from({ length: trackCount }, (_, track) => syntheticTrack(track, trackCount));
}

function syntheticTrack(track: number, trackCount: number): TrackGlobs {
  const name = packageName(track);
  const base = `packages/${name}`;
  const folders = Array.from({ length: 12 }, (_, at) => `${base}/src/feature-${at}`);
  const can = [
    `${base}/src/*.ts`,
    `${base}/{package,tsconfig}.json`,
    `${base}/README.md`,
    `${base}/test/**/*.{test,spec}.ts`,
    `docs/${name}/**`,
    `locales/*/${name}.json`,
    `e2e/**/${name}-*.spec.ts`,
    `config/${name}.[jt]s`,
    `styles/${name}/+([a-z])-*.css`,
    ...folders.map((folder) => `${folder}/**/*.ts`),
    ...folders.map((folder) => `${folder}/index.{css,html}`),
  ];
  if (track % 10 === 9) can[1] = `packages/${packageName((track + 1) % trackCount)}/package.json`;
  const cannot = [
    ...SHARED,
    `${base}/src/feature-0/generated/**`,
    `${base}/**/*.snap`,
    `docs/${name}/api/**`,
    "**/node_modules/**",
  ];
  return { can, cannot };
}

function packageName(track: number): string {
  return `${AREAS[track % AREAS.length] ?? "area"}-${Math.floor(track / AREAS.length)}`;
}

const AREAS = ["auth", "billing", "search", "admin", "reports", "mail", "media", "export", "import", "audit"];

/** Files of the synthetic monorepo, `count` of them; about one in twenty belongs to no track. */
export function syntheticFiles(trackCount: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = packageName(at % trackCount);
    const kind = Math.floor(at / trackCount) % 20;
    if (kind === 0) return `tools/script-${at}.sh`;
    if (kind === 1) return `docs/${name}/page-${at}.md`;
    if (kind === 2) return `packages/${name}/test/unit/case-${at}.test.ts`;
    return `packages/${name}/src/feature-${kind % 14}/part-${at % 97}/file-${at}.ts`;
  });
}
