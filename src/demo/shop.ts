/** The name of the demo's repository. */
export const REPOSITORY = "octo/shop";

/** Where the demo's plan lies. */
export const PLAN_PATH = ".github/dispatch/audit-logging.yml";

/** The files of the repository before anything happens. */
export const SHOP_FILES: Readonly<Record<string, string>> = {
  "README.md": "# Shop\n",
  "CLAUDE.md": "Small functions, tests with every change.\n",
  "AGENTS.md": "See CLAUDE.md.\n",
  "CHANGELOG.md": "# Changelog\n\n## Unreleased\n",
  "package.json": '{ "name": "shop", "scripts": { "test": "node --test" } }\n',
  "api/middleware/session.ts": "export const session = true;\n",
  "api/routes/orders.ts": "export const orders = [];\n",
  "api/routes/users.ts": "export const users = [];\n",
  "db/migrations/0001_users.sql": "create table users (id int);\n",
  "db/models/order.ts": "export interface Order {}\n",
  "db/models/user.ts": "export interface User {}\n",
  "ui/admin/index.tsx": "export const Admin = null;\n",
  "docs/handover/store.md": "# Audit store\n\nS1: the migration.\nS2: the model.\n",
  "docs/handover/api.md": "# API surface\n\nA1: the middleware.\nA2: the write routes.\n",
  "docs/handover/admin.md": "# Admin page\n\nU1: the page.\n",
};

/** The issue that carries the board and that no track may close. */
export const UMBRELLA = 1;

/** The issues of the repository, in the order of their numbers from 1 on. */
export const SHOP_ISSUES: readonly string[] = [
  "Umbrella: who changed what?",
  "Store audit events",
  "Emit an event on every write route",
  "Log the session's user, not its token",
  "Show the audit log to admins",
];

/** The glob of track `api` that makes the first version of the plan wrong, and the one that repairs it. */
export const MISTAKE = { wrong: "**/audit.ts", right: "api/middleware/audit.ts" };

/** The plan, with one of the globs above in track `api`. */
export function planText(auditGlob: string): string {
  return `version: 1
plan: audit-logging
title: Audit logging, from the database to the admin page
label: audit-logging
tracking-issue: 1
gates:
  - run: npm test
shared:
  - path: CHANGELOG.md
    rule: append-only
    why: every track adds one line
boundaries:
  - path: api/middleware/audit.ts
    owner: api
verify:
  - run: npm test
  - check: an admin sees a new line after saving a user
tracks:
  store:
    name: Audit store
    handover: docs/handover/store.md
    soldiers: [S1, S2]
    can-touch: ["db/migrations/*", "db/models/*"]
    cannot-touch: ["db/migrations/0001_users.sql"]
    issues: [2]
    done-when: [an audit event survives a restart]
  api:
    name: API surface
    handover: docs/handover/api.md
    soldiers: [A1, A2]
    can-touch: ["api/routes/*", "${auditGlob}"]
    must-touch: ["api/middleware/audit.ts"]
    issues: [3, 4]
    done-when: [every write route emits an audit event]
  admin:
    name: Admin page
    handover: docs/handover/admin.md
    soldiers: [U1]
    can-touch: ["ui/admin/**"]
    issues: [5]
    keep-open: [1]
    needs: [store, api]
    done-when: [the page lists the last 100 events]
`;
}
