import { serveStatic } from "@hono/node-server/serve-static";
import { getDistDirectory, renderAltair } from "altair-static";
import type { Hono } from "hono";
import type { App } from "../app.ts";
import { listInbox, renderInboxMail, renderInboxPage } from "../features/mail/index.ts";
import type { Bindings } from "./bindings.ts";

/** The explorer brings its own scripts and styles from this server, and asks for nothing from elsewhere. */
const explorerPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:";

/** The dev inbox, with every mail that would have gone out, and the GraphQL explorer. Never added in production. */
export function addDevelopmentPages(http: Hono<Bindings>, { db }: Pick<App, "db">): void {
  http.get("/dev/inbox.json", async (c) =>
    c.json(await listInbox(db, c.req.query("to")), 200, { "cache-control": "no-store" }),
  );
  http.get("/dev/inbox", async (c) => c.html(renderInboxPage(await listInbox(db))));
  http.get("/dev/inbox/:id", async (c) => {
    const mail = (await listInbox(db)).find((one) => one.id === c.req.param("id"));
    return mail ? c.html(renderInboxMail(mail)) : c.notFound();
  });
  const explorer = renderAltair({
    baseURL: "/dev/explorer/",
    endpointURL: "/graphql",
    initialName: "Muster",
    initialQuery: "{ viewer { account { name } memberships { organization { name } role learns } } }",
  });
  http.get("/dev/explorer", (c) => c.redirect("/dev/explorer/"));
  http.get("/dev/explorer/", (c) => c.html(explorer, 200, { "content-security-policy": explorerPolicy }));
  http.use(
    "/dev/explorer/*",
    serveStatic({
      root: getDistDirectory(),
      rewriteRequestPath: (path) => path.replace(/^\/dev\/explorer/, ""),
    }),
  );
}
