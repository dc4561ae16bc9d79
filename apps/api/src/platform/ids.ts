import { v7 } from "uuid";

/** A new id. Ids grow with time, so that rows written together lie together. */
export const newId = (): string => v7();

/** The tenant of mail that no organization sends (codes). Made by the migration. */
export const PLATFORM_ORGANIZATION = "00000000-0000-0000-0000-000000000000";
