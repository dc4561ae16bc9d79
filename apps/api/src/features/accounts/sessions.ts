import type { RequestContext } from "../../context.ts";
import { findAccount } from "./accounts.store.ts";
import type { SignedIn } from "./auth.ts";
import { makeContinuation } from "./continuation.ts";
import { toAccount } from "./types.ts";

/** The payload of a session that was just begun; with an invite link, also what to go on with where cookies are blocked. */
export async function sessionAnswer(
  { app, setCookies }: Pick<RequestContext, "app" | "setCookies">,
  signedIn: SignedIn,
  link: string | null | undefined,
) {
  setCookies.push(...signedIn.setCookies);
  const row = await findAccount(app.db, signedIn.accountId);
  const invite = link ? app.links.readInviteToken(link) : null;
  return {
    account: row ? toAccount(row) : null,
    continuation: invite
      ? makeContinuation(app, { accountId: signedIn.accountId, inviteId: invite.inviteId })
      : null,
  };
}
