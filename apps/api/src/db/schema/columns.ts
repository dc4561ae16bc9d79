import { timestamp, uuid } from "drizzle-orm/pg-core";

/** A moment in UTC with its zone; JavaScript sees a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** When the row was written. */
export const createdAt = () => moment("created_at").notNull().defaultNow();

/** The tenant key. It stands first in every tenant table's keys, so that no row can refer across organizations. */
export const organizationId = () => uuid("organization_id").notNull();
