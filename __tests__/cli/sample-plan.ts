/** Where the sample plan lies in its tree. */
export const PLAN_PATH = ".github/dispatch/sample.yml";

type Fields = Readonly<Record<string, unknown>>;

const HEAD: Fields = {
  version: 1,
  plan: "sample",
  title: "Sample",
  "read-first": ["README.md"],
  verify: [{ run: "npm test" }],
};

const TRACKS: Readonly<Record<string, Fields>> = {
  api: {
    handover: "docs/api.md",
    soldiers: ["A1"],
    "can-touch": ["api/**"],
    issues: [1],
    "done-when": ["the API answers"],
  },
  ui: {
    handover: "docs/ui.md",
    soldiers: ["U1"],
    "can-touch": ["ui/**"],
    issues: [2],
    "done-when": ["the page shows"],
  },
};

/** A sound plan of the tracks `api` and `ui`, with fields of tracks replaced, added, or (undefined) left out. */
export function planText(tracks: Readonly<Record<string, Fields>>, head: Fields = {}): string {
  const ids = new Set([...Object.keys(TRACKS), ...Object.keys(tracks)]);
  const top = Object.entries({ ...HEAD, ...head }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
  );
  return [...top, "tracks:\n", ...[...ids].map((id) => trackText(id, { ...TRACKS[id], ...tracks[id] }))].join(
    "",
  );
}

function trackText(id: string, fields: Fields): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`);
  return `  ${id}:\n${lines.join("")}`;
}

/** A repository in which the sample plan has no findings. */
export const SOUND_TREE: Readonly<Record<string, string>> = {
  [PLAN_PATH]: planText({}),
  "README.md": "# Sample\n",
  "docs/api.md": "## A1\n",
  "docs/ui.md": "## U1\n",
  "api/server.ts": "",
  "api/routes/users.ts": "",
  "ui/page.tsx": "",
};
