import { decide } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { writeAudit } from "../audit/index.ts";
import { suppress } from "../delivery/index.ts";
import { findLearner, saveLearners } from "../learners/index.ts";
import { dropQueuedMails } from "../mail/index.ts";
import { closeRequests, openRequest } from "../requests/index.ts";
import { learnerOf } from "./learnerRow.ts";
import { lockLink } from "./link.ts";
import { markOpened, updateInvite } from "./writeInvites.store.ts";

type Clocked = Pick<App, "clock" | "links">;

/** The learner's own no. It can be taken back until the link expires. @throws Refused by the machine's words. */
export async function declineInvite(tx: Tx, app: Clocked, link: string): Promise<void> {
  const { stored, state } = await lockLink(app, tx, link);
  const now = app.clock.now();
  if (state === "CANCELLED") refuse("INVITE_CANCELLED");
  const { row } = stored;
  const decision = decide(stored.invite, { type: "decline" }, now);
  if (!decision.ok) refuse(decision.refusal);
  if (decision.events.length === 0) return;
  const { organizationId, learnerId, id: inviteId } = row;
  await markOpened(tx, row, now);
  await updateInvite(tx, row, decision.invite);
  const learner = learnerId ? await findLearner(tx, organizationId, learnerId) : null;
  if (learner) await saveLearners(tx, [learnerOf(decision.invite, learner)]);
  await dropQueuedMails(tx, { organizationId, inviteId });
  await closeRequests(tx, organizationId, inviteId, now);
  await writeAudit(tx, [
    { organizationId, at: now, actorAccountId: null, action: "DECLINED", learnerId, inviteId },
  ]);
}

/** Tells the administrators that somebody with this link would like a new one. Once while a request is open. */
export async function requestNewInvite(tx: Tx, app: Clocked, link: string): Promise<void> {
  const { stored } = await lockLink(app, tx, link);
  const now = app.clock.now();
  const { organizationId, learnerId, id: inviteId } = stored.row;
  if (!(await openRequest(tx, { organizationId, inviteId, kind: "NEW_INVITE", now }))) return;
  await writeAudit(tx, [
    { organizationId, at: now, actorAccountId: null, action: "ASKED_FOR_NEW", learnerId, inviteId },
  ]);
}

/** No more e-mails from this organization to the address. The invite stays as it is. */
export async function stopEmails(tx: Tx, app: Clocked, link: string): Promise<void> {
  const { stored } = await lockLink(app, tx, link);
  const now = app.clock.now();
  const { organizationId, learnerId, id: inviteId, email } = stored.row;
  await markOpened(tx, stored.row, now);
  if (!(await suppress(tx, { organizationId, email, reason: "STOPPED", at: now }))) return;
  await dropQueuedMails(tx, { organizationId, inviteId });
  await writeAudit(tx, [
    { organizationId, at: now, actorAccountId: null, action: "EMAILS_STOPPED", learnerId, inviteId },
  ]);
}
