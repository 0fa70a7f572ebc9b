import { buildSchema, graphql, type GraphQLSchema } from "graphql";
import { typedError } from "./graphql-error.ts";
import { schemaSlice } from "./graphql-schema.ts";
import { bodyField, bodyText, type Call, type Reply } from "./http-message.ts";
import { issueOrPullNode } from "./issue-node.ts";
import { commitNode, onePull, type PullListArguments, pullList } from "./pull-connections.ts";
import { mergeQueueNode } from "./queue-node.ts";
import { visible } from "./visibility.ts";
import type { RepositoryState } from "./world.ts";

let schema: GraphQLSchema | null = null;

/** POST /graphql: executes a query over the types of `schemaSlice`. */
export async function answerQuery(call: Call): Promise<Reply> {
  schema ??= buildSchema(schemaSlice);
  const result = await graphql({
    schema,
    source: bodyText(call.body, "query") ?? "",
    variableValues: variables(call.body),
    rootValue: rootNode(call),
  });
  const errors = result.errors?.map((error) => ({
    ...error.toJSON(),
    extensions: undefined,
    type: error.extensions["type"],
  }));
  return { status: 200, body: { ...(errors === undefined ? {} : { errors }), data: result.data ?? null } };
}

function rootNode(call: Call): Record<string, unknown> {
  return {
    viewer: { login: call.token.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = call.world.repositories.get(`${owner}/${name}`);
      if (repository === undefined || !visible(call.token, repository)) {
        throw typedError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return repositoryNode(call, repository);
    },
  };
}

function repositoryNode(call: Call, repository: RepositoryState): Record<string, unknown> {
  return {
    nameWithOwner: repository.name,
    defaultBranchRef: () => refNode(repository, `refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refNode(repository, qualifiedName),
    issueOrPullRequest: ({ number }: { number: number }) => issueOrPullNode(call, repository, number),
    pullRequest: ({ number }: { number: number }) => onePull(call, repository, number),
    pullRequests: (args: PullListArguments) => pullList(call, repository, args),
    object: ({ oid }: { oid: string }) => commitNode(call, repository, oid),
    mergeQueue: ({ branch }: { branch?: string }) =>
      mergeQueueNode(call, repository, branch ?? repository.defaultBranch),
  };
}

async function refNode(repository: RepositoryState, ref: string): Promise<Record<string, unknown> | null> {
  const oid = await repository.store.resolve(ref);
  if (oid === null) return null;
  return { name: ref.replace("refs/heads/", ""), target: { __typename: "Commit", oid } };
}

function variables(body: unknown): Record<string, unknown> {
  const given = bodyField(body, "variables");
  return typeof given === "object" && given !== null ? Object.fromEntries(Object.entries(given)) : {};
}
