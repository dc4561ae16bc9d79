import type { HttpBindings } from "@hono/node-server";
import type { Incoming } from "../context.ts";

/** What every handler finds in its context. */
export type Bindings = { Bindings: HttpBindings; Variables: { incoming: Incoming } };
