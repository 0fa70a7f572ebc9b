/** The house: entry -> adapters, app; app -> render, core; render -> core; adapters -> app/ports and core. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  comment: `${from} may import ${allowed.join(", ")} alone.`,
  from: { path: `^src/${from}` },
  to: { path: "^src/", pathNot: allowed.map((a) => `^src/${a}`) },
});

const door = (vendor, importers) => ({
  name: `one-door-for-${vendor.replace(/[^a-z]+/g, "-")}`,
  severity: "error",
  comment: `${vendor} is imported by ${importers.join(", ")} alone.`,
  from: { path: "^src/", pathNot: importers.map((i) => `^src/${i}`) },
  to: { path: `node_modules/${vendor}/` },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    only("core-is-closed", "core/", ["core/"]),
    only("glob-stands-alone", "core/glob/", ["core/glob/"]),
    only("render-reads-core", "render/", ["render/", "core/"]),
    only("app-direction", "app/", ["app/", "render/", "core/"]),
    only("sandbox-stands-alone", "sandbox/", ["sandbox/"]),
    only("demo-direction", "demo/", ["demo/", "sandbox/", "app/", "render/", "core/"]),
    only("adapters-direction", "adapters/", ["adapters/", "app/ports.ts", "app/errors.ts", "core/"]),
    {
      name: "glob-door",
      severity: "error",
      comment: "core/glob is entered through index.ts alone.",
      from: { path: "^src/", pathNot: "^src/core/glob/" },
      to: { path: "^src/core/glob/", pathNot: "^src/core/glob/index\\.ts$" },
    },
    {
      name: "pure-core-and-render",
      severity: "error",
      comment: "core and render do no I/O; node:crypto hashes and node:path are pure.",
      from: { path: "^src/(core|render)/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto)$" },
    },
    door("js-yaml", ["core/plan/yaml-tree\\.ts"]),
    door("minimatch", ["core/glob/"]),
    door("marked", ["demo/page/markdown-html\\.ts"]),
    door("@dagrejs/dagre", ["demo/page/flowchart-layout\\.ts"]),
    door("@actions/core", ["adapters/actions-runtime\\.ts"]),
    door("@actions/github", ["adapters/github-client\\.ts"]),
    {
      name: "no-dev-dependency-in-src",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/sandbox/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types"] },
  },
};
