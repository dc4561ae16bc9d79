import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Db } from "../../db/client.ts";
import { account, credential, session, verification } from "../../db/schema/accounts.ts";
import { newId } from "../../platform/ids.ts";

/** Sessions and passwords. It uses its own connections: it is never called inside one of our transactions. */
export interface Auth {
  /** Who the request's session belongs to; null where there is none or it is over. */
  session(headers: Headers): Promise<SessionLookup | null>;
  /** Sets cookies for a session of the account whose password this is; null where the two do not belong together. */
  signInWithPassword(email: string, password: string, headers: Headers): Promise<SignedIn | null>;
  /** Begins a session for an account whose person was proven otherwise: by a code or a link. */
  beginSession(accountId: string, headers: Headers): Promise<SignedIn>;
  signOut(headers: Headers): Promise<readonly string[]>;
}

export interface SignedIn {
  readonly accountId: string;
  readonly setCookies: readonly string[];
}

export interface SessionLookup {
  readonly visitor: { readonly accountId: string; readonly email: string };
  /** A session that is renewed sets its cookie again. */
  readonly setCookies: readonly string[];
}

const SESSION_DAYS = 30;

/** An endpoint of our own for the library's sessions, for callers in this process only. */
const provenPerson = {
  id: "proven-person",
  endpoints: {
    beginSession: createAuthEndpoint(
      "/begin-session",
      { method: "POST", body: z.object({ accountId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.accountId);
        if (!user) throw new APIError("NOT_FOUND");
        const begun = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session: begun, user });
        return context.json({ accountId: user.id });
      },
    ),
  },
};

export function createAuth(options: { db: Db; secret: string; publicUrl: string }): Auth {
  const auth = betterAuth({
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: "/no-http",
    database: drizzleAdapter(options.db, {
      provider: "pg",
      schema: { user: account, account: credential, session, verification },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 512, disableSignUp: true },
    // The library checks that it knows every column it would have to fill.
    user: {
      additionalFields: {
        firstName: { type: "string", required: true, input: false },
        lastName: { type: "string", required: true, input: false },
      },
    },
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    advanced: {
      cookiePrefix: "muster",
      useSecureCookies: options.publicUrl.startsWith("https:"),
      database: { generateId: () => newId() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [provenPerson],
  });
  return {
    async session(headers) {
      if (!headers.get("cookie")?.includes("muster.")) return null;
      const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return null;
      return {
        visitor: { accountId: response.user.id, email: response.user.email },
        setCookies: answer.getSetCookie(),
      };
    },
    async signInWithPassword(email, password, headers) {
      try {
        const { response, headers: answer } = await auth.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        });
        return { accountId: response.user.id, setCookies: answer.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },
    async beginSession(accountId, headers) {
      const { headers: answer } = await auth.api.beginSession({
        body: { accountId },
        headers,
        returnHeaders: true,
      });
      return { accountId, setCookies: answer.getSetCookie() };
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
  };
}
