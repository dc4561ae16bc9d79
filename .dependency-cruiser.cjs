/** Who may import whom. The rules are those of docs/architecture.md; each says what to do instead. */
const tests = "(^|/)test/|\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "packages/domain imports zod and nothing else: no I/O, no clock, no framework. Hand the value in as an argument.",
      severity: "error",
      from: { path: "^packages/domain/src/" },
      to: { pathNot: ["^packages/domain/src/", "node_modules/zod/"] },
    },
    {
      name: "packages-do-not-know-apps",
      comment:
        "A package is shared by the apps, so it cannot import from one. Move what is shared into the package.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|e2e)/" },
    },
    {
      name: "apps-do-not-know-each-other",
      comment:
        "An app talks to another one through GraphQL, never by import. Shared code belongs in packages/.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/([^/]+)/", pathNot: "^apps/$1/" },
    },
    {
      name: "stories-see-only-the-outside",
      comment: "A story knows the product as a person does. Use the page, GraphQL or the dev inbox.",
      severity: "error",
      from: { path: "^e2e/" },
      to: { path: "^(apps|packages)/" },
    },
    {
      name: "feature-through-its-index",
      comment:
        "Another feature is used through its index.ts. Export there what you need, or move it to platform/.",
      severity: "error",
      from: { path: "^apps/([^/]+)/src/features/([^/]+)/" },
      to: {
        path: "^apps/$1/src/features/[^/]+/",
        pathNot: ["^apps/$1/src/features/$2/", "/features/[^/]+/index\\.tsx?$"],
      },
    },
    {
      name: "store-knows-no-use-case",
      comment:
        "A store holds SQL and is called by use cases; it calls none. Hand in what it needs as an argument.",
      severity: "error",
      from: { path: "\\.store\\.ts$" },
      to: {
        path: "^apps/api/src/features/",
        pathNot: ["\\.store\\.ts$", "\\.(types|rows|cursor)\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sql-lives-in-stores",
      comment:
        "drizzle-orm is for *.store.ts and src/db/. Write a function in the feature's store and call that.",
      severity: "error",
      from: {
        path: "^apps/",
        pathNot: ["\\.store\\.ts$", "^apps/api/src/db/", "drizzle\\.config\\.ts$", tests],
      },
      to: { path: "node_modules/(drizzle-orm|postgres)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sessions-live-in-accounts",
      comment:
        "better-auth has its own connection and must not run in our transactions: only features/accounts calls it.",
      severity: "error",
      from: { path: "^apps/", pathNot: ["^apps/api/src/features/accounts/", tests] },
      to: { path: "node_modules/better-auth/" },
    },
    {
      name: "no-circles",
      comment:
        "Two modules that import each other cannot be read, tested or loaded apart. Move what both need out.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      comment:
        "The import leads nowhere. Is the path right, and is the package in this package's package.json?",
      severity: "error",
      from: {},
      // A query at the end ("?inline", "?url") is the bundler's business, not a file's name.
      to: { couldNotResolve: true, pathNot: "(^|/)generated/|\\?(inline|url)$" },
    },
    {
      name: "tests-are-not-shipped",
      comment: "Only tests import test code.",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src/", pathNot: tests },
      to: { path: "^(apps|packages)/[^/]+/test/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|dist-pseudo|generated|\\.turbo|test-results|playwright-report)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      mainFields: ["module", "main", "types", "typings"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
