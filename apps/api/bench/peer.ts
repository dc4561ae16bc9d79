import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { organization } from "better-auth/plugins";
import { Pool } from "pg";

/** better-auth's organizations with tables of their own in the same database: what others would build on. */
export async function startPeer(databaseUrl: string) {
  const own = new Pool({ connectionString: databaseUrl, max: 10, options: "-c search_path=peer" });
  await own.query("create schema peer");
  const auth = betterAuth({
    baseURL: "http://peer.bench",
    secret: "a secret for benches, and for nothing else",
    database: own,
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [organization({ invitationLimit: 100_000, sendInvitationEmail: async () => {} })],
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const signedUp = await auth.api.signUpEmail({
    body: { email: "owner@peer.example", password: "a password for benches only", name: "Carmen Ruiz" },
    returnHeaders: true,
  });
  const cookie = signedUp.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const headers = new Headers({ cookie });

  return {
    /** Makes an organization. @returns its id */
    async organization(name: string): Promise<string> {
      const made = await auth.api.createOrganization({ body: { name, slug: name }, headers });
      if (!made) throw new Error("better-auth made no organization");
      return made.id;
    },
    /** Invites one call at a time in each of ten lanes. */
    async invite(organizationId: string, emails: readonly string[]): Promise<void> {
      const waiting = [...emails];
      const lane = async () => {
        for (let email = waiting.pop(); email !== undefined; email = waiting.pop())
          await auth.api.createInvitation({ body: { email, role: "member", organizationId }, headers });
      };
      await Promise.all(Array.from({ length: 10 }, lane));
    },
    close: () => own.end(),
  };
}
