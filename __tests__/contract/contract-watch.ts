import { schema } from "@octokit/graphql-schema";
import { buildSchema, type GraphQLSchema, parse, validate } from "graphql";
import type { SandboxEvent } from "../../src/sandbox/event.ts";
import type { Exchange } from "../../src/sandbox/exchange.ts";
import { field } from "./cut-slice.ts";
import { GitHubContract, jsonSchema, type Operation } from "./github-contract.ts";

/** Watches an embedded GitHub: every request, answer and event is held to what GitHub publishes. */
export interface ContractWatch {
  /** Pass it to `startSandbox`. */
  readonly onExchange: (exchange: Exchange) => void;
  /** Every exchange so far. */
  readonly exchanges: readonly Exchange[];
  /** What broke the contract so far. */
  readonly violations: readonly string[];
  /** Holds an event to the webhook schemas, and returns it. */
  readonly checked: (event: SandboxEvent) => SandboxEvent;
  /** Fails when anything broke the contract, or when nothing was seen. */
  readonly assertHeld: () => void;
}

/**
 * Starts a watch.
 *
 * Exchanges are noted as they come and judged when `violations` is read: compiling schemas takes a while,
 * and no answer should wait for it.
 */
export function watchContract(): ContractWatch {
  const exchanges: Exchange[] = [];
  const eventProblems: string[] = [];
  const watch: ContractWatch = {
    exchanges,
    get violations() {
      return [...eventProblems, ...exchanges.flatMap(exchangeProblems)];
    },
    onExchange: (exchange) => {
      exchanges.push(exchange);
    },
    checked: (event) => {
      eventProblems.push(...eventProblem(event));
      return event;
    },
    assertHeld: () => {
      const { violations } = watch;
      if (violations.length > 0) throw new Error(`broke GitHub's contract:\n${violations.join("\n")}`);
    },
  };
  return watch;
}

/** GitHub's published GraphQL schema, read once. */
export function publishedSchema(): GraphQLSchema {
  // GitHub's text defines two fields twice, which a validation of the schema itself refuses.
  published ??= buildSchema(schema.idl, { assumeValid: true, assumeValidSDL: true });
  return published;
}

let published: GraphQLSchema | null = null;
let rest: GitHubContract | null = null;
let events: GitHubContract | null = null;

function exchangeProblems(exchange: Exchange): readonly string[] {
  if (exchange.path === "/graphql") return queryProblems(exchange);
  rest ??= new GitHubContract("openapi.json");
  const path = exchange.path.replace(/^\/repositories\/\d+/, "/repos/o/r");
  const operation = rest.operations.find((one) => one.method === exchange.method && one.pattern.test(path));
  if (operation === undefined) return [`${exchange.method} ${exchange.path} is no operation of the slice`];
  const problems = [
    versionProblem(exchange),
    ...parameterProblems(operation, exchange),
    bodyProblem(rest, operation, exchange),
    exchange.fault === null ? answerProblem(rest, operation, exchange) : null,
  ];
  return problems.filter((problem) => problem !== null);
}

function versionProblem({ headers, path }: Exchange): string | null {
  return headers["x-github-api-version"] === "2022-11-28" ? null : `${path}: no pinned version of the API`;
}

function parameterProblems(operation: Operation, exchange: Exchange): readonly string[] {
  return [...exchange.query.keys()]
    .filter((name) => !operation.queryNames.has(name))
    .map((name) => `${operation.id}: undeclared query parameter ${name}`);
}

function bodyProblem(contract: GitHubContract, operation: Operation, exchange: Exchange): string | null {
  const described = jsonSchema(field(operation.description, "requestBody"));
  if (described === undefined) return exchange.body === undefined ? null : `${operation.id}: takes no body`;
  return contract.problem(`${operation.id} request`, described, exchange.body);
}

// Any operation may answer so, and GitHub's description leaves most of them out.
const generalStatuses = new Set([401, 403, 404, 429, 500, 502, 503]);

function answerProblem(contract: GitHubContract, operation: Operation, exchange: Exchange): string | null {
  const status = String(exchange.status);
  const described = contract.resolve(field(field(operation.description, "responses"), status));
  if (described === undefined) {
    return generalStatuses.has(exchange.status) ? null : `${operation.id}: undeclared status ${status}`;
  }
  const shape = jsonSchema(described);
  if (shape === undefined)
    return exchange.reply === null ? null : `${operation.id} ${status}: declares no body`;
  return contract.problem(
    `${operation.id} ${status}`,
    status === "200" ? answerSchema(operation, shape) : shape,
    exchange.reply,
  );
}

// The description has one name for what is a list for a folder and an object for a file.
function answerSchema(operation: Operation, shape: unknown): unknown {
  if (operation.id !== "repos/get-content") return shape;
  const kinds = ["content-directory", "content-file", "content-symlink", "content-submodule"];
  return { anyOf: kinds.map((kind) => ({ $ref: `#/components/schemas/${kind}` })) };
}

function queryProblems(exchange: Exchange): readonly string[] {
  const query = field(exchange.body, "query");
  if (typeof query !== "string") return ["a query without text"];
  return validate(publishedSchema(), parse(query)).map((error) => `query: ${error.message}`);
}

function eventProblem(event: SandboxEvent): readonly string[] {
  // GitHub publishes no schema for what it writes on a schedule.
  if (event.name === "schedule") return [];
  events ??= new GitHubContract("webhooks.json");
  const action = event.payload["action"];
  const name = [
    event.name.replaceAll("_", "-"),
    ...(typeof action === "string" ? [action.replaceAll("_", "-")] : []),
  ];
  const payload = events.eventSchema(name.join("-"));
  if (payload === undefined) return [`no schema for the event ${name.join("-")}`];
  const problem = events.problem(name.join("-"), payload, event.payload);
  return problem === null ? [] : [problem];
}
