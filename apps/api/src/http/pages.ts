import type { PageContext } from "@muster/graphql";
import type { App } from "../app.ts";
import type { Incoming } from "../context.ts";
import type { Executor } from "../graphql/execute.ts";
import { describeFault } from "../platform/log.ts";

/** What a page of the light app may use: the schema's operations, bound to the request, and little more. */
export function pageContext(app: App, executor: Executor, incoming: Incoming): PageContext {
  return {
    execute: executor.inProcess(incoming),
    publicUrl: app.env.publicUrl,
    hasSessionCookie: /(^|[;\s])(__Secure-)?muster\./.test(incoming.headers.get("cookie") ?? ""),
    sign: (text) => app.secrets.sign("form", text),
    requestId: incoming.requestId,
    report: (error) => {
      app.log.error({ ...describeFault(error), requestId: incoming.requestId }, "page failed");
    },
    acceptLanguage: incoming.headers.get("accept-language"),
  };
}
