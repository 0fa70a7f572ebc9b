import type { TokenRecord } from "./tokens.ts";
import type { RepositoryState, World } from "./world.ts";

/** One request as a handler sees it. */
export interface Call {
  readonly world: World;
  readonly token: TokenRecord;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Decoded JSON; undefined when there was no body. */
  readonly body: unknown;
}

/** A request to a repository that the token may see. */
export interface RepositoryCall extends Call {
  readonly repository: RepositoryState;
  /** Values of the route's placeholders, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the server answers; a null body is sent as no body at all. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers 200 with a body. */
export function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** An error as GitHub writes it. */
export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { message, documentation_url: "https://docs.github.com/rest" };
  // GitHub describes the field for every refusal but this one.
  return { status, body: status === 422 ? body : { ...body, status: String(status) }, headers };
}

/** One page of a list, with a Link header when there are more. */
export function page(call: Call, items: readonly unknown[], most = 100): Reply {
  const size = Math.min(positive(call.query.get("per_page"), 30), most);
  const number = positive(call.query.get("page"), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const links = pageLinks(call, number, last);
  return {
    status: 200,
    body: items.slice((number - 1) * size, number * size),
    headers: links === "" ? {} : { link: links },
  };
}

/** The field of a JSON body when it is text; undefined otherwise. */
export function bodyText(body: unknown, name: string): string | undefined {
  const value = bodyField(body, name);
  return typeof value === "string" ? value : undefined;
}

/** The field of a JSON body; undefined when there is none. */
export function bodyField(body: unknown, name: string): unknown {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, name)) return undefined;
  return Object.entries(body).find(([key]) => key === name)?.[1];
}

function pageLinks(call: Call, number: number, last: number): string {
  const to = (target: number): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(target));
    return `<${call.world.origin}${call.path}?${query.toString()}>`;
  };
  const links: string[] = [];
  if (number > 1) links.push(`${to(number - 1)}; rel="prev"`);
  if (number < last) links.push(`${to(number + 1)}; rel="next"`, `${to(last)}; rel="last"`);
  if (number > 1) links.push(`${to(1)}; rel="first"`);
  return links.join(", ");
}

function positive(text: string | null, fallback: number): number {
  const value = Number(text ?? "");
  return Number.isInteger(value) && value > 0 ? value : fallback;
}
