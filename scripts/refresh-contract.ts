// Cuts the slice of GitHub's published descriptions that the tests validate against.
//
//   npm install --prefix /tmp/github-contract @octokit/openapi@23.0.2 @octokit/openapi-webhooks@12.1.0
//   node scripts/refresh-contract.ts \
//     /tmp/github-contract/node_modules/@octokit/openapi/generated/api.github.com.json \
//     /tmp/github-contract/node_modules/@octokit/openapi-webhooks/generated/api.github.com.json
//
// The packages are hundreds of megabytes, which is why they are not a dependency.
import { readFile, writeFile } from "node:fs/promises";
import { cutOperations, cutWebhooks } from "../__tests__/contract/cut-slice.ts";

const operations = [
  "issues/add-labels",
  "issues/create-comment",
  "issues/delete-comment",
  "issues/get",
  "issues/list-comments",
  "issues/list-events-for-timeline",
  "issues/list-for-repo",
  "issues/update",
  "issues/update-comment",
  "git/get-blob",
  "git/get-tree",
  "pulls/get",
  "pulls/list",
  "pulls/list-commits",
  "pulls/list-files",
  "rate-limit/get",
  "repos/compare-commits-with-basehead",
  "repos/get",
  "repos/get-commit",
  "repos/get-content",
  "repos/list-pull-requests-associated-with-commit",
];

const webhooks = [
  "issues-closed",
  "issues-reopened",
  "merge-group-checks-requested",
  "pull-request-closed",
  "pull-request-edited",
  "pull-request-labeled",
  "pull-request-opened",
  "pull-request-reopened",
  "pull-request-synchronize",
  "pull-request-unlabeled",
  "push",
  "workflow-dispatch",
];

const [openapiPath, webhooksPath] = process.argv.slice(2);
if (openapiPath === undefined || webhooksPath === undefined) {
  console.error("usage: node scripts/refresh-contract.ts OPENAPI.json WEBHOOKS.json");
  process.exit(2);
}
const folder = new URL("../__tests__/fixtures/contract/", import.meta.url);
await rewrite(openapiPath, "openapi.json", (document) => cutOperations(document, operations));
await rewrite(webhooksPath, "webhooks.json", (document) => cutWebhooks(document, webhooks));

async function rewrite(source: string, target: string, cut: (document: unknown) => unknown): Promise<void> {
  const document: unknown = JSON.parse(await readFile(source, "utf8"));
  await writeFile(new URL(target, folder), `${JSON.stringify(cut(document))}\n`);
  console.log(`wrote ${target}`);
}
