import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";

export const language = pgEnum("language", ["EN", "ES"]);

/** What a person may do for the whole platform. Granted by the operator's command only. */
export const platformRole = pgEnum("platform_role", ["SUPPORT"]);

/** One person. Stored only once its address is proven; `email` is the normal form. */
export const account = pgTable("account", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(true),
  name: text("name").notNull(),
  firstName: text("first_name").notNull(),
  lastName: text("last_name").notNull(),
  zip: text("zip"),
  language: language("language").notNull().default("EN"),
  image: text("image"),
  platformRole: platformRole("platform_role"),
  createdAt: createdAt(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/**
 * Every address that an account has proven, the present one and former ones. An address belongs to whoever proved it
 * last: a mailbox can pass on to another person.
 */
export const accountAddress = pgTable(
  "account_address",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    verifiedAt: moment("verified_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.email] }), index("account_address_email").on(t.email)],
);

/** A way to sign in (better-auth's "account"): today the password hash. */
export const credential = pgTable(
  "credential",
  {
    id: uuid("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("credential_user").on(t.userId)],
);

export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("session_user").on(t.userId)],
);

/** better-auth's own one-time values. */
export const verification = pgTable(
  "verification",
  {
    id: uuid("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);

export const proofPurpose = pgEnum("proof_purpose", [
  "SIGN_IN",
  "REGISTER",
  "RESET_PASSWORD",
  "DELETE_ACCOUNT",
  "CHANGE_EMAIL",
]);

/**
 * An address that is being proven by a 6-digit code. The code itself is not stored: it is derived from the id.
 * One open proof per address and purpose; asking again replaces it.
 */
export const proof = pgTable(
  "proof",
  {
    id: uuid("id").primaryKey(),
    purpose: proofPurpose("purpose").notNull(),
    email: text("email").notNull(),
    /** Whose new address it is to be: nobody else can use the code. Null for every other purpose. */
    accountId: uuid("account_id").references(() => account.id, { onDelete: "cascade" }),
    tries: integer("tries").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [
    index("proof_email").on(t.email, t.purpose, t.createdAt),
    index("proof_account").on(t.accountId).where(sql`${t.accountId} is not null`),
    check("proof_tries", sql`${t.tries} >= 0`),
  ],
);

/** A signed continuation (for browsers that keep no cookies) that has been used up. */
export const continuationUse = pgTable("continuation_use", {
  id: uuid("id").primaryKey(),
  usedAt: moment("used_at").notNull(),
});
