import type { Hono } from "hono";
import type { App } from "../app.ts";
import { listInbox, renderInboxMail, renderInboxPage } from "../features/mail/index.ts";
import type { Bindings } from "./bindings.ts";

/** The dev inbox: every mail that would have gone out. Never added in production. */
export function addDevelopmentPages(http: Hono<Bindings>, { db }: Pick<App, "db">): void {
  http.get("/dev/inbox.json", async (c) => c.json(await listInbox(db), 200, { "cache-control": "no-store" }));
  http.get("/dev/inbox", async (c) => c.html(renderInboxPage(await listInbox(db))));
  http.get("/dev/inbox/:id", async (c) => {
    const mail = (await listInbox(db)).find((one) => one.id === c.req.param("id"));
    return mail ? c.html(renderInboxMail(mail)) : c.notFound();
  });
}
