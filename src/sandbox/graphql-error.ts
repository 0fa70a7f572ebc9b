import { GraphQLError } from "graphql";

/** A GraphQL error with GitHub's `type`, which the server writes beside the message. */
export function typedError(type: "NOT_FOUND" | "FORBIDDEN", message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
