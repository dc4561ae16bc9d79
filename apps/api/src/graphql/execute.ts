import { AsyncLocalStorage } from "node:async_hooks";
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { Execute, TypedDocumentNode } from "@muster/graphql";
import type { GraphQLSchema } from "graphql";
import type { App } from "../app.ts";
import { createContext, type Incoming, type RequestContext } from "../context.ts";
import { costLimit } from "./cost.ts";
import { type AnsweredRequest, maskError } from "./mask.ts";
import { oneActPerDocument } from "./rules.ts";

/** Runs operations for every entrance: HTTP, our own pages, tests. Same policies, limits and masking for all. */
export interface Executor {
  http(request: Request, incoming: Incoming): Promise<Response>;
  /** An `execute` that is bound to one incoming request: its session and source count. */
  inProcess(incoming: Incoming): Execute;
  stop(): Promise<void>;
}

/** Documented limits of one document. */
export const documentLimits = { depth: 12, aliases: 15, directives: 20, tokens: 2000, cost: 25_000 } as const;

/** The request that is answered, for errors that the server library makes before there is a context. */
const requests = new AsyncLocalStorage<AnsweredRequest>();

export async function createExecutor(app: App, schema: GraphQLSchema): Promise<Executor> {
  const armor = new ApolloArmor({
    maxDepth: { n: documentLimits.depth, ignoreIntrospection: true, propagateOnRejection: true },
    maxAliases: { n: documentLimits.aliases },
    maxDirectives: { n: documentLimits.directives },
    maxTokens: { n: documentLimits.tokens },
    // Counted by a rule of ours, which knows the lengths of our lists.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: app.env.production },
  }).protect();
  const server = new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: app.env.production,
    persistedQueries: false,
    // The process has its own signal handling.
    stopOnTerminationSignals: false,
    validationRules: [...armor.validationRules, costLimit(documentLimits.cost), oneActPerDocument],
    plugins: [
      ...armor.plugins,
      ApolloServerPluginLandingPageDisabled(),
      // No answer is ever kept by anybody. Left on, it runs a hook for every value of every answer.
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError: (formatted, error) => maskError(app.log, formatted, error, requests.getStore()),
  });
  await server.start();
  return {
    http: (request, incoming) =>
      requests.run({ id: incoming.requestId, unavailable: false }, () =>
        answerHttp(server, app, request, incoming),
      ),
    inProcess: (incoming) => bindExecute(server, app, incoming),
    stop: () => server.stop(),
  };
}

async function answerHttp(
  server: ApolloServer<RequestContext>,
  app: App,
  request: Request,
  incoming: Incoming,
): Promise<Response> {
  const headers = new HeaderMap();
  for (const [name, value] of request.headers) headers.set(name, value);
  const body = request.method === "POST" ? await readJson(request) : undefined;
  let context: RequestContext | undefined;
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: new URL(request.url).search, body },
    context: async () => {
      context = await createContext(app, incoming);
      return context;
    },
  });
  return toResponse(answer, context, incoming.requestId);
}

/** The body as JSON; anything else is left to the server library to refuse in its own words. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

async function toResponse(
  answer: HTTPGraphQLResponse,
  context: RequestContext | undefined,
  requestId: string,
): Promise<Response> {
  const headers = new Headers([...answer.headers]);
  headers.set("cache-control", "no-store");
  headers.set("x-request-id", requestId);
  for (const cookie of context?.setCookies ?? []) headers.append("set-cookie", cookie);
  const chunks: string[] = [];
  if (answer.body.kind === "complete") chunks.push(answer.body.string);
  else for await (const chunk of answer.body.asyncIterator) chunks.push(chunk);
  const status = requests.getStore()?.unavailable ? 503 : (answer.status ?? 200);
  return new Response(chunks.join(""), { status, headers });
}

function bindExecute(server: ApolloServer<RequestContext>, app: App, incoming: Incoming): Execute {
  return async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => {
    const context = await createContext(app, incoming);
    const answer = await requests.run({ id: incoming.requestId, unavailable: false }, () =>
      server.executeOperation<Data, Variables>({ query: document, variables }, { contextValue: context }),
    );
    if (answer.body.kind !== "single") throw new Error("an operation of ours answers in one piece");
    const { data, errors = [] } = answer.body.singleResult;
    return {
      data: data ?? null,
      errors: errors.map(({ message, extensions }) => ({
        code: String(extensions?.code ?? "INTERNAL"),
        message,
        ...(typeof extensions?.retryAfterSeconds === "number"
          ? { retryAfterSeconds: extensions.retryAfterSeconds }
          : {}),
      })),
      setCookies: context.setCookies,
    };
  };
}
