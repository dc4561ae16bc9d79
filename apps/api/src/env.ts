import { z } from "zod";

const flag = (preset: boolean) =>
  z
    .enum(["true", "false", "1", "0"])
    .optional()
    .transform((value) => (value === undefined ? preset : value === "true" || value === "1"));

const optional = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

const shape = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: optional,
  PUBLIC_URL: optional,
  DATABASE_URL: optional,
  MUSTER_DATA_DIR: z.string().default(".data"),
  MUSTER_SECRET: optional,
  MUSTER_SECRET_PREVIOUS: optional,
  MUSTER_ROLE: z.enum(["all", "web", "worker"]).default("all"),
  MUSTER_OPEN_ORGANIZATIONS: flag(true),
  MUSTER_DEMO: z.enum(["true", "false", "1", "0"]).optional(),
  MAIL_TRANSPORT: z.enum(["inbox", "resend", "smtp"]).optional(),
  MAIL_FROM: z.string().default("invites@muster.example"),
  RESEND_API_KEY: optional,
  RESEND_BASE_URL: optional,
  RESEND_WEBHOOK_SECRET: optional,
  SMTP_URL: optional,
  TRUST_PROXY: optional,
  TERMS_URL: optional,
  PRIVACY_URL: optional,
  LEAKED_PASSWORDS_CHECK: flag(false),
  LEAKED_PASSWORDS_URL: z.url().default("https://api.pwnedpasswords.com"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Everything that the operator can set, parsed and cross-checked. */
export interface Env {
  readonly production: boolean;
  readonly port: number;
  readonly host: string | undefined;
  /** Public address without a trailing slash; every link is made from it. */
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Undefined outside production until one is made and kept in the data folder. */
  readonly secret: string | undefined;
  readonly previousSecrets: readonly string[];
  readonly role: "all" | "web" | "worker";
  readonly openOrganizations: boolean;
  readonly demo: boolean;
  readonly mail: MailEnv;
  /** Secrets of the mail provider's webhooks; several while they are rotated, none where it tells us nothing. */
  readonly webhookSecrets: readonly string[];
  /** How many proxies in front of us are believed about the visitor's address; 0 = none. */
  readonly trustedProxies: number;
  readonly termsUrl: string | undefined;
  readonly privacyUrl: string | undefined;
  /** Range service that new passwords are looked up at, without a trailing slash; undefined: not looked up. */
  readonly leakedPasswordsUrl: string | undefined;
  readonly logLevel: string;
}

export type MailEnv =
  | { readonly transport: "inbox"; readonly from: string }
  | {
      readonly transport: "resend";
      readonly from: string;
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
    }
  | { readonly transport: "smtp"; readonly from: string; readonly url: string };

/** A setting is missing or wrong. The message names it and the way out; it is printed as it is. */
export class EnvError extends Error {}

/**
 * Parses the environment once, at the start. Nothing else reads `process.env`.
 * @throws EnvError naming every setting that is wrong.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = shape.safeParse(source);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  }
  const raw = parsed.data;
  const production = raw.NODE_ENV === "production";
  const problems: string[] = [];
  if (production && !raw.MUSTER_SECRET)
    problems.push("MUSTER_SECRET: set it to 32 characters or more, kept secret.");
  if (raw.MUSTER_SECRET && raw.MUSTER_SECRET.length < 32)
    problems.push("MUSTER_SECRET: 32 characters or more are needed.");
  if (production && !raw.PUBLIC_URL)
    problems.push("PUBLIC_URL: set it to the address that people open, like https://muster.example.");
  const mail = mailEnv(raw, production, problems);
  if (listOf(raw.RESEND_WEBHOOK_SECRET).some((one) => !/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/.test(one)))
    problems.push("RESEND_WEBHOOK_SECRET: copy it from the webhook's page at Resend; it begins with whsec_.");
  if (problems.length > 0 || !mail) throw new EnvError(problems.join("\n"));
  return {
    production,
    port: raw.PORT,
    host: raw.HOST,
    publicUrl: (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, ""),
    databaseUrl: raw.DATABASE_URL,
    dataDir: raw.MUSTER_DATA_DIR,
    secret: raw.MUSTER_SECRET,
    previousSecrets: listOf(raw.MUSTER_SECRET_PREVIOUS),
    role: raw.MUSTER_ROLE,
    openOrganizations: raw.MUSTER_OPEN_ORGANIZATIONS,
    demo:
      !production && (raw.MUSTER_DEMO === undefined || raw.MUSTER_DEMO === "true" || raw.MUSTER_DEMO === "1"),
    mail,
    webhookSecrets: listOf(raw.RESEND_WEBHOOK_SECRET),
    trustedProxies: raw.TRUST_PROXY ? Number.parseInt(raw.TRUST_PROXY, 10) || 1 : 0,
    termsUrl: raw.TERMS_URL,
    privacyUrl: raw.PRIVACY_URL,
    leakedPasswordsUrl: raw.LEAKED_PASSWORDS_CHECK ? raw.LEAKED_PASSWORDS_URL.replace(/\/+$/, "") : undefined,
    logLevel: raw.LOG_LEVEL,
  };
}

/** Values that stand side by side, comma separated. */
const listOf = (value: string | undefined): string[] =>
  value
    ?.split(",")
    .map((one) => one.trim())
    .filter(Boolean) ?? [];

function mailEnv(raw: z.infer<typeof shape>, production: boolean, problems: string[]): MailEnv | null {
  const from = raw.MAIL_FROM;
  const transport = raw.MAIL_TRANSPORT ?? (raw.RESEND_API_KEY ? "resend" : raw.SMTP_URL ? "smtp" : "inbox");
  switch (transport) {
    case "resend":
      if (raw.RESEND_API_KEY) {
        return { transport, from, apiKey: raw.RESEND_API_KEY, baseUrl: raw.RESEND_BASE_URL };
      }
      problems.push("RESEND_API_KEY: needed for MAIL_TRANSPORT=resend.");
      return null;
    case "smtp":
      if (raw.SMTP_URL) return { transport, from, url: raw.SMTP_URL };
      problems.push("SMTP_URL: needed for MAIL_TRANSPORT=smtp, like smtps://user:password@host:465.");
      return null;
    case "inbox":
      if (!production) return { transport, from };
      problems.push(
        "MAIL_TRANSPORT: set RESEND_API_KEY or SMTP_URL; the dev inbox sends nothing and is not for production.",
      );
      return null;
  }
}
