import type { App } from "./app.ts";
import { unauthenticated } from "./platform/errors.ts";

/** Who asks, as the session says. */
export interface Visitor {
  readonly accountId: string;
  /** Normal form of the account's present address. */
  readonly email: string;
}

/** One operation's surroundings, whichever entrance it came through. */
export interface RequestContext {
  readonly app: App;
  readonly visitor: Visitor | null;
  /** Address that the request came from, for limits. */
  readonly source: string;
  readonly requestId: string;
  /** Headers of the request, for the session library. */
  readonly headers: Headers;
  /** Cookies that operations want set; the entrance passes them on. */
  readonly setCookies: string[];
}

/** What an entrance knows of a request before the session is looked up. */
export interface Incoming {
  readonly headers: Headers;
  readonly source: string;
  readonly requestId: string;
}

/** Looks up the session and makes the context. A session that is over is the same as none. */
export async function createContext(app: App, incoming: Incoming): Promise<RequestContext> {
  const setCookies: string[] = [];
  const session = await app.auth.session(incoming.headers);
  if (session) setCookies.push(...session.setCookies);
  return { app, visitor: session?.visitor ?? null, setCookies, ...incoming };
}

/** The signed-in visitor. @throws UNAUTHENTICATED */
export function signedIn(context: RequestContext): Visitor {
  if (!context.visitor) throw unauthenticated();
  return context.visitor;
}
