import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { dispatch } from "./dispatch.ts";
import type { Exchange } from "./exchange.ts";
import type { FaultEffect, FaultQueue } from "./faults.ts";
import { type Call, refusal, type Reply } from "./http-message.ts";
import type { TokenRecord } from "./tokens.ts";
import type { World } from "./world.ts";

/** What a server needs beside the world it shows. */
export interface ServerParts {
  readonly world: World;
  readonly tokens: ReadonlyMap<string, TokenRecord>;
  readonly faults: FaultQueue;
  readonly onExchange: (exchange: Exchange) => void;
}

/** Listens on a free port of the loopback address and resolves to the server. */
export async function listen(parts: ServerParts): Promise<Server> {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!response.headersSent) send(response, refusal(500, `internal error: ${text}`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("internal error: no port");
  parts.world.origin = `http://127.0.0.1:${String(address.port)}`;
  return server;
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", parts.world.origin);
  const method = request.method ?? "GET";
  const bodyText = await readBody(request);
  const effect = parts.faults.take(method, url.pathname);
  const early = effect === null ? null : before(effect);
  const noted = { method, path: url.pathname, query: url.searchParams, headers: request.headers };
  const exchange = { ...noted, body: parseJson(bodyText), fault: effect?.kind ?? null };
  if (early === "silence" || early === "hang-up") {
    parts.onExchange({ ...exchange, status: 0, reply: null });
    if (early === "hang-up") request.socket.destroy();
    return;
  }
  const reply = early ?? (await admitted(parts, request, method, url, bodyText));
  const shown = effect === null ? reply : after(effect, reply);
  parts.onExchange({ ...exchange, status: shown.status, reply: shown.body });
  if (effect?.kind === "lost-response") request.socket.destroy();
  else send(response, shown, effect?.kind === "cut-body" ? "half" : "whole");
}

async function admitted(
  parts: ServerParts,
  request: IncomingMessage,
  method: string,
  url: URL,
  bodyText: string,
): Promise<Reply> {
  const text = (request.headers.authorization ?? "").replace(/^(token|bearer) /i, "");
  const token = parts.tokens.get(text);
  if (token === undefined) return refusal(401, "Bad credentials");
  if (token.used >= token.rateLimit) return limited(token);
  token.used += 1;
  const call: Call = {
    world: parts.world,
    token,
    method,
    path: url.pathname,
    query: url.searchParams,
    body: parseJson(bodyText),
  };
  const reply = await dispatch(call);
  return { ...reply, headers: { ...limitHeaders(token, 3600), ...reply.headers } };
}

function before(effect: FaultEffect): Reply | "silence" | "hang-up" | null {
  switch (effect.kind) {
    case "status":
      return refusal(effect.status, effect.message ?? "Server Error");
    case "answer":
      return { status: effect.status, body: effect.body, headers: effect.headers };
    case "secondary-limit":
      return refusal(
        403,
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        {
          "retry-after": String(effect.retryAfterSeconds),
        },
      );
    case "too-many-requests":
      return refusal(429, "Too many requests", { "retry-after": String(effect.retryAfterSeconds) });
    case "primary-limit":
      return refusal(403, "API rate limit exceeded for installation.", {
        "x-ratelimit-limit": "1000",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + effect.resetInSeconds),
      });
    case "stall":
      return "silence";
    case "dropped-request":
      return "hang-up";
    case "lost-response":
    case "truncated-page":
    case "cut-body":
    case "rewritten-body":
      return null;
  }
}

function after(effect: FaultEffect, reply: Reply): Reply {
  if (effect.kind === "truncated-page" && Array.isArray(reply.body)) {
    return { ...reply, body: reply.body.slice(0, effect.keep) };
  }
  return effect.kind === "rewritten-body" ? { ...reply, body: effect.rewrite(reply.body) } : reply;
}

function limited(token: TokenRecord): Reply {
  return refusal(403, "API rate limit exceeded for installation.", limitHeaders(token, 3600));
}

function limitHeaders(token: TokenRecord, resetInSeconds: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(token.rateLimit),
    "x-ratelimit-used": String(token.used),
    "x-ratelimit-remaining": String(Math.max(token.rateLimit - token.used, 0)),
    "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + resetInSeconds),
  };
}

function send(response: ServerResponse, reply: Reply, part: "whole" | "half" = "whole"): void {
  if (reply.body === null) {
    response.writeHead(reply.status, reply.headers).end();
    return;
  }
  const text = JSON.stringify(reply.body);
  response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
  response.end(part === "half" ? text.slice(0, text.length / 2) : text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function parseJson(text: string): unknown {
  if (text === "") return undefined;
  const value: unknown = JSON.parse(text);
  return value;
}
